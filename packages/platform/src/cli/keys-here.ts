import { type Keys, keyFileIn, readKeyFile, readKeys } from '../secrets/index.ts'
import type { Config } from '../server/index.ts'

/** The keys that a server would have here; `undefined` where there are none. Throws a KeyRingError. */
export function keysHere({ dataFolder }: Pick<Config, 'dataFolder'>): Keys | undefined {
  return keysOfEnvironment() ?? readKeyFile(keyFileIn(dataFolder))
}

/** The keys of ONDOL_KEYS; `undefined` where it is not set. Throws a KeyRingError. */
export function keysOfEnvironment(): Keys | undefined {
  const text = process.env['ONDOL_KEYS']
  return text === undefined || text === '' ? undefined : readKeys(text, 'ONDOL_KEYS')
}
