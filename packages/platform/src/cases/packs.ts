import {
  fuseUnit,
  loadPack,
  type Pack,
  type PackDefinition,
  type ParameterValue,
  parametersUsedBy,
  parseDate,
  versionAt,
  versionsOf,
} from '@ondol/rules'
import { canonicalJson, hashOf } from '../chain/index.ts'
import type { Database } from '../database/index.ts'

/** The pack that stands today, and every one that a case was ever assessed with. */
export interface Packs {
  readonly pack: Pack
  readonly hash: string
  /** The pack of a hash. Throws where none was ever kept. */
  readonly byHash: (hash: string) => Promise<Pack>
}

/** Keeps the whole text of the pack under its hash, so that any answer can be had again after the pack has changed. */
export async function keepPacks(database: Database, pack: Pack, now: Date): Promise<Packs> {
  const { id, version } = pack.definition
  const hash = hashOf(pack.definition)
  const definition = canonicalJson(pack.definition)
  await database.transaction({ kind: 'system', job: 'keep-pack' }, async (transaction) => {
    await transaction
      .insertInto('pack_version')
      .values({ hash, id, version, definition, first_used_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
  const loaded = new Map<string, Promise<Pack>>([[hash, Promise.resolve(pack)]])
  const byHash = (wanted: string): Promise<Pack> => {
    const known = loaded.get(wanted)
    if (known !== undefined) return known
    const found = readPack(database, wanted)
    loaded.set(wanted, found)
    found.catch(() => loaded.delete(wanted))
    return found
  }
  return { pack, hash, byHash }
}

async function readPack(database: Database, hash: string): Promise<Pack> {
  const row = await database.transaction({ kind: 'system', job: 'read-pack' }, (transaction) =>
    transaction.selectFrom('pack_version').select('definition').where('hash', '=', hash).executeTakeFirst(),
  )
  if (row === undefined)
    throw new Error(`pack_version: expected the pack ${hash}, which a case was assessed with`)
  if (hashOf(row.definition) !== hash)
    throw new Error(`pack_version: the pack kept as ${hash} has been altered`)
  // It was a definition when it was kept, and its hash says that it is the same still.
  return loadPack(row.definition as unknown as PackDefinition, { compile: fuseUnit })
}

/** The parameters that some programmes rest on, by id, as they stand at a date (`YYYY-MM-DD`). */
export function parametersAt(
  pack: Pack,
  programmes: readonly string[],
  date: string,
): Readonly<Record<string, ParameterValue | null>> {
  const at = parseDate(date)
  if (at === undefined) throw new RangeError(`expected a date YYYY-MM-DD, not "${date}"`)
  const used = pack.definition.programmes
    .filter(({ id }) => programmes.includes(id))
    .flatMap((programme) => parametersUsedBy(pack, programme))
  const values = used.map(
    (parameter) => [parameter.id, versionAt(versionsOf(parameter), at)?.value ?? null] as const,
  )
  return Object.fromEntries(values)
}
