import type { IndexPurpose } from './blind-index.ts'
import type { KeyRing } from './key-ring.ts'
import type { Place } from './seal.ts'
import { SealedValueError } from './secrets-error.ts'

/** A sealed value where it is kept. */
export interface SealedRow {
  readonly place: Place
  readonly sealed: string
}

/** A sealed value with the blind index that is kept beside it. */
export interface IndexedRow extends SealedRow {
  readonly purpose: IndexPurpose
  readonly index: string
}

/** A text to be put in the place of another. */
export interface Replacement {
  readonly place: Place
  /** What must still stand there: a value that somebody changed meanwhile is left alone. */
  readonly from: string
  readonly to: string
}

/** How far a rotation has come with one batch. */
export interface RotationStep {
  /** The last place of the batch: a rotation cut short may go on after it. */
  readonly last: Place | null
  readonly seen: number
  /** How many texts were replaced. */
  readonly renewed: number
  /** Values that no key opens. As long as there are any, no key may be dropped. */
  readonly unreadable: readonly Place[]
}

/** What a rotation works on: batches of rows in some steady order, and what puts the new texts in their place. */
export interface Rotation<R extends SealedRow> {
  readonly ring: KeyRing
  readonly rows: AsyncIterable<readonly R[]> | Iterable<readonly R[]>
  /** Replaces texts in one transaction, where `from` still stands, and answers how many it replaced. */
  readonly update: (replacements: readonly Replacement[]) => Promise<number>
}

/**
 * Seals values again that are sealed with an older key, a batch at a time. It reads and writes nothing itself, does
 * nothing to values of the active key, and so may be stopped anywhere and run again from the start or from the
 * last place told, with the same outcome.
 */
export function rotateSealed(rotation: Rotation<SealedRow>): AsyncGenerator<RotationStep, void, void> {
  const { ring } = rotation
  return rotate(rotation, ({ place, sealed }) =>
    ring.needsRotation(sealed)
      ? { place, from: sealed, to: ring.seal(ring.open(sealed, place), place) }
      : undefined,
  )
}

/** Makes blind indexes again that were made with an older key, from the sealed values beside them. */
export function rotateIndexes(rotation: Rotation<IndexedRow>): AsyncGenerator<RotationStep, void, void> {
  const { ring } = rotation
  return rotate(rotation, ({ place, sealed, purpose, index }) =>
    ring.indexNeedsRotation(index)
      ? { place, from: index, to: ring.index(purpose, ring.open(sealed, place)) }
      : undefined,
  )
}

async function* rotate<R extends SealedRow>(
  { rows, update }: Rotation<R>,
  renew: (row: R) => Replacement | undefined,
): AsyncGenerator<RotationStep, void, void> {
  for await (const batch of rows) {
    const { replacements, unreadable } = renewed(batch, renew)
    const count = replacements.length === 0 ? 0 : await update(replacements)
    yield { last: batch.at(-1)?.place ?? null, seen: batch.length, renewed: count, unreadable }
  }
}

function renewed<R extends SealedRow>(
  batch: readonly R[],
  renew: (row: R) => Replacement | undefined,
): { readonly replacements: readonly Replacement[]; readonly unreadable: readonly Place[] } {
  const replacements: Replacement[] = []
  const unreadable: Place[] = []
  for (const row of batch) {
    try {
      const replacement = renew(row)
      if (replacement !== undefined) replacements.push(replacement)
    } catch (error) {
      if (!(error instanceof SealedValueError)) throw error
      unreadable.push(row.place)
    }
  }
  return { replacements, unreadable }
}
