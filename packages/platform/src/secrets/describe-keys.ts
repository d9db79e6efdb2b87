import { KEY_USES, type Keys, type KeyUse } from './keys.ts'
import { type PublicKey, publicHalf } from './signature.ts'

/** What may be known of a key: of a signing key, its public half too. */
export interface KeyDescription extends Partial<Pick<PublicKey, 'publicKey'>> {
  readonly use: KeyUse
  readonly id: string
  readonly createdAt: string
  readonly isActive: boolean
}

/** What may be known of keys by everybody. */
export function describeKeys(keys: Keys): readonly KeyDescription[] {
  return KEY_USES.flatMap((use) =>
    keys[use].map((key, at, all) => ({
      use,
      id: key.id,
      createdAt: key.createdAt,
      isActive: at === all.length - 1,
      ...('publicKey' in key ? { publicKey: publicHalf(key).publicKey } : {}),
    })),
  )
}
