import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { migrate, openDatabase } from '../database/index.ts'
import { installJobs } from '../jobs/index.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** An embedded database with all tables and no rows, as the bytes of a tar file. */
export async function makeImage(): Promise<Buffer> {
  const folder = temporaryFolder('image')
  const database = await openDatabase({ kind: 'folder', folder: join(folder, 'database') })
  await migrate(database)
  await installJobs(database)
  await database.close()
  const pglite = await PGlite.create({ dataDir: join(folder, 'database') })
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  return Buffer.from(await dump.arrayBuffer())
}
