import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import { testFile } from '../evidence/file-kind/testing/test-files.ts'
import { openContents } from '../evidence/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import { addPaper, openPaper } from './papers.ts'
import { type TestCouncils, testCouncils } from './testing/test-council.ts'

let database: Database
let councils: TestCouncils
let folder: string

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'ondol-papers-'))
  const { contents } = await openContents({ folder, s3: null }, () => new Date())
  councils = await testCouncils(database, { context: { contents } })
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

it('keeps a paper that both sides can open, and nobody else', async () => {
  const { context, people, view } = councils
  const id = await councils.begin()
  const content = testFile('packed.pdf')
  const wish = { actor: people.tenant, councilId: id, name: '임대차계약서.exe', content }
  expect(await addPaper(context, wish)).toMatchObject({ kind: 'done' })
  const [paper] = (await view(id, people.landlord)).documents
  expect(paper).toMatchObject({ kind: 'paper', name: '임대차계약서.pdf', size: content.length })
  const asked = { councilId: id, id: paper?.id ?? '' }
  const opened = await openPaper(context, { ...asked, actor: people.landlord })
  expect(opened?.mime).toBe('application/pdf')
  expect(opened === undefined ? '' : await text(opened.content)).toContain('%PDF')
  expect(await openPaper(context, { ...asked, actor: people.stranger })).toBeUndefined()
  expect(await addPaper(context, { ...wish, actor: people.stranger })).toEqual({ kind: 'absent' })
})

it('takes nothing that is no paper', async () => {
  const { context, people } = councils
  const id = await councils.begin()
  const wish = { actor: people.tenant, councilId: id, name: 'x.pdf', content: Buffer.from('MZ no paper') }
  await expect(addPaper(context, wish)).rejects.toMatchObject({ problem: { status: 422 } })
})
