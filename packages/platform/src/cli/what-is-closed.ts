import type { Manifest } from '../backup/index.ts'
import type { Database } from '../database/index.ts'
import { unopened } from '../resealing/index.ts'
import { describeKeys, KEY_USES, KeyRingError, type Keys, keyRing } from '../secrets/index.ts'
import type { Config } from '../server/index.ts'
import { keysHere } from './keys-here.ts'

/** Why the keys that are here do not do for what was restored, one line each; none where they do. */
export async function whatIsClosed(
  database: Database,
  config: Config,
  { keys: needed }: Pick<Manifest, 'keys'>,
): Promise<readonly string[]> {
  const keys = keysOrWhyNot(config)
  if (typeof keys === 'string') return [keys]
  const here = new Set((keys === undefined ? [] : describeKeys(keys)).map(({ use, id }) => `${use} ${id}`))
  const missing = KEY_USES.flatMap((use) =>
    needed[use].filter((id) => !here.has(`${use} ${id}`)).map((id) => `the key of ${use} ${id} is not here`),
  )
  if (keys === undefined || missing.length > 0) return missing
  const closed = await unopened(database, keyRing(keys), needed.encryption)
  return closed.map(({ column, keyId }) => `${column}: the key ${keyId} that is here does not open it`)
}

function keysOrWhyNot(config: Config): Keys | string | undefined {
  try {
    return keysHere(config)
  } catch (error) {
    if (error instanceof KeyRingError) return error.message
    throw error
  }
}
