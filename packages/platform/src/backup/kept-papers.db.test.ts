import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { expect, it } from 'vitest'
import { openContents } from '../evidence/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testDatabase } from '../testing/test-database.ts'
import { keptPapers } from './kept-papers.ts'

it('knows the papers of councils too, each content once', async () => {
  const database = await testDatabase()
  const at = new Date('2026-11-24T05:00:00Z')
  const sha256 = 'ab'.repeat(32)
  await sql`
    with held as (
      insert into council (council_id, reference, kind, state, seq, head_hash, institution_id, institutions,
          parties, seats, opened_at, since, to_compare, folded)
        values (${uuid()}, 'R-1', 'rent', 'opened', 1, 'x', 'o', '{}', '{}', '{}', ${at}, ${at}, false, '{}')
        returning council_id)
    insert into council_document (id, council_id, kind, name, sha256, size, file_kind, at)
      select id, council_id, 'paper', '회의록', ${sha256}, 10, 'pdf', ${at}
        from held, unnest(array[${uuid()}::uuid, ${uuid()}::uuid]) id`.execute(database.owner)
  const { contents } = await openContents({ folder: temporaryFolder('kept'), s3: null }, () => at)
  const listed = await database.owner.transaction().execute((all) => keptPapers(contents).list(all))
  expect(listed).toEqual([{ sha256, size: 10 }])
  await database.close()
})
