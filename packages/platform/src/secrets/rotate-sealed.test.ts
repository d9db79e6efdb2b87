import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testKeys } from '../testing/test-keys.ts'
import { type KeyRing, keyRing } from './key-ring.ts'
import { addKey, dropKey } from './keys.ts'
import {
  type IndexedRow,
  type Replacement,
  type RotationStep,
  rotateIndexes,
  rotateSealed,
  type SealedRow,
} from './rotate-sealed.ts'
import type { Place } from './seal.ts'

const making = { now: new Date('2027-01-01T00:00:00Z'), random: randomBytes }
const keys = testKeys()
const [older, newer] = [keyRing(keys), keyRing(addKey(keys, 'encryption', making))]
const placeOf = (row: string): Place => ({ table: 'account', column: 'name_sealed', row })

/** A column of a table, with the statement by which a service replaces its texts. */
function columnOf(values: readonly string[], seal: (text: string, place: Place) => string = older.seal) {
  const column = new Map(values.map((text, index) => [String(index), seal(text, placeOf(String(index)))]))
  const rows = (size: number, after = -1): readonly (readonly SealedRow[])[] => {
    const all = [...column].slice(after + 1).map(([row, sealed]) => ({ place: placeOf(row), sealed }))
    return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
      all.slice(at * size, (at + 1) * size),
    )
  }
  const update = async (replacements: readonly Replacement[]): Promise<number> => {
    let count = 0
    for (const { place, from, to } of replacements) {
      if (column.get(place.row) !== from) continue
      column.set(place.row, to)
      count++
    }
    return count
  }
  const texts = (ring: KeyRing): readonly string[] =>
    [...column].map(([row, sealed]) => ring.open(sealed, placeOf(row)))
  return { column, rows, update, texts }
}

async function stepsOf(rotation: AsyncGenerator<RotationStep, void, void>): Promise<readonly RotationStep[]> {
  const steps: RotationStep[] = []
  for await (const step of rotation) steps.push(step)
  return steps
}

const values = Array.from({ length: 25 }, (_, index) => `이름 ${index}`)

describe('sealing again', () => {
  it('renews every value in batches, after which the older key can go', async () => {
    const { column, rows, update, texts } = columnOf(values)
    const steps = await stepsOf(rotateSealed({ ring: newer, rows: rows(10), update }))
    expect(steps.map(({ seen, renewed }) => [seen, renewed])).toEqual([
      [10, 10],
      [10, 10],
      [5, 5],
    ])
    expect(steps.at(-1)?.last).toEqual(placeOf('24'))
    expect([...column.values()].filter(newer.needsRotation)).toEqual([])
    const both = addKey(keys, 'encryption', making)
    expect(texts(newer)).toEqual(values)
    expect(() => dropKey(both, 'encryption', keys.encryption[0]?.id ?? '')).not.toThrow()
  })

  it('does nothing the second time', async () => {
    const { column, rows, update } = columnOf(values)
    await stepsOf(rotateSealed({ ring: newer, rows: rows(10), update }))
    const once = [...column]
    const calls: unknown[] = []
    const steps = await stepsOf(
      rotateSealed({
        ring: newer,
        rows: rows(10),
        update: async (replacements) => {
          calls.push(replacements)
          return 0
        },
      }),
    )
    expect([calls, steps.map(({ renewed }) => renewed)]).toEqual([[], [0, 0, 0]])
    expect([...column]).toEqual(once)
  })

  it('may be cut short anywhere, and comes to the same from the start or from where it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 25 }),
        fc.boolean(),
        async (size, stop, again) => {
          const { column, rows, update, texts } = columnOf(values)
          let [seen, last] = [0, -1]
          for await (const step of rotateSealed({ ring: newer, rows: rows(size), update })) {
            seen += step.seen
            last = Number(step.last?.row ?? -1)
            if (seen >= stop) break
          }
          await stepsOf(rotateSealed({ ring: newer, rows: rows(3, again ? -1 : last), update }))
          expect([...column.values()].some(newer.needsRotation)).toBe(false)
          expect(texts(newer)).toEqual(values)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('stops where the update fails, and leaves the rest as it was', async () => {
    const { column, rows, update, texts } = columnOf(values)
    let batches = 0
    const failing = async (replacements: readonly Replacement[]): Promise<number> => {
      if (batches++ === 1) throw new Error('the database went away')
      return await update(replacements)
    }
    const rotation = stepsOf(rotateSealed({ ring: newer, rows: rows(10), update: failing }))
    await expect(rotation).rejects.toThrow('the database went away')
    expect([...column.values()].filter(newer.needsRotation)).toHaveLength(15)
    expect(texts(newer)).toEqual(values)
  })

  it('leaves alone what somebody changed meanwhile', async () => {
    const { column, rows, update, texts } = columnOf(values.slice(0, 3))
    const racing = async (replacements: readonly Replacement[]): Promise<number> => {
      column.set('1', newer.seal('새 이름', placeOf('1')))
      return await update(replacements)
    }
    const steps = await stepsOf(rotateSealed({ ring: newer, rows: rows(10), update: racing }))
    expect(steps[0]).toMatchObject({ seen: 3, renewed: 2 })
    expect(texts(newer)).toEqual(['이름 0', '새 이름', '이름 2'])
  })

  it('names what no key opens, and goes on', async () => {
    const { column, rows, update } = columnOf(values.slice(0, 4))
    column.set('1', older.seal('이름', placeOf('2')))
    column.set('2', 'not sealed at all')
    const steps = await stepsOf(rotateSealed({ ring: newer, rows: rows(10), update }))
    expect(steps[0]).toMatchObject({ seen: 4, renewed: 2, unreadable: [placeOf('1'), placeOf('2')] })
    expect(column.get('2')).toBe('not sealed at all')
  })

  it('reads batches as they come', async () => {
    const { rows, update, texts } = columnOf(values)
    async function* coming(): AsyncGenerator<readonly SealedRow[]> {
      yield []
      yield* rows(10)
    }
    const steps = await stepsOf(rotateSealed({ ring: newer, rows: coming(), update }))
    expect(steps[0]).toEqual({ last: null, seen: 0, renewed: 0, unreadable: [] })
    expect(texts(newer)).toEqual(values)
  })
})

describe('indexing again', () => {
  const numbers = ['900101-1234568', '850615-2123456', '000229-3123456']
  const indexing = keyRing(addKey(keys, 'index', making))
  const rowsWith = (indexes: readonly string[]): readonly IndexedRow[] =>
    numbers.map((number, at) => ({
      place: placeOf(String(at)),
      sealed: older.seal(number, placeOf(String(at))),
      purpose: 'resident-number',
      index: indexes[at] ?? '',
    }))

  it('makes the indexes of the new key from the sealed values, and only where they are not there', async () => {
    const indexes = numbers.map((number) => older.index('resident-number', number))
    indexes[1] = indexing.index('resident-number', numbers[1] ?? '')
    const made: Replacement[] = []
    const update = async (replacements: readonly Replacement[]): Promise<number> => {
      made.push(...replacements)
      return replacements.length
    }
    await stepsOf(rotateIndexes({ ring: indexing, rows: [rowsWith(indexes)], update }))
    expect(made).toEqual(
      [0, 2].map((at) => ({
        place: placeOf(String(at)),
        from: indexes[at],
        to: indexing.index('resident-number', numbers[at] ?? ''),
      })),
    )
  })
})
