import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seoul } from '@ondol/seoul'
import { type Database, migrate, openDatabase } from '../database/index.ts'
import { keyRing, makeKeys } from '../secrets/index.ts'
import { buildServer } from './build-server.ts'

/** The OpenAPI description of everything that the server does, as `/openapi.json` serves it. */
export async function apiDescription(): Promise<ApiDescription> {
  const database = await openDatabase({ kind: 'memory' })
  await migrate(database)
  const folder = await mkdtemp(join(tmpdir(), 'ondol-api-'))
  try {
    return await describeOn(database, folder)
  } finally {
    await database.close()
    await rm(folder, { recursive: true })
  }
}

async function describeOn(database: Database, folder: string): Promise<ApiDescription> {
  const keys = keyRing(makeKeys({ now: new Date(), random: randomBytes }))
  const app = await buildServer({
    pack: seoul,
    now: () => new Date(),
    webFolder: import.meta.dirname,
    logLevel: 'silent',
    delivery: { database, keys, evidence: { folder, s3: null, clamd: null, registers: null } },
  })
  await app.ready()
  // The plugin types the document by the version of OpenAPI, and does not know which one it was given.
  const description = app.swagger() as ApiDescription
  await app.close()
  return description
}

/** The part of an OpenAPI description that names its schemas. */
export interface ApiDescription {
  readonly components?: { readonly schemas?: Readonly<Record<string, object>> | undefined } | undefined
}
