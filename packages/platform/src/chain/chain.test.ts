import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChainOptions, hashOf, type Link, NOTHING_BEFORE, verifyChain } from './index.ts'

interface Row extends Link {
  readonly said: string
}

const contentOf = ({ seq, prevHash, said }: Row): unknown => ({ seq, prevHash, said })
const options: ChainOptions<Row> = { contentOf }

const linked = (seq: number, prevHash: string, said: string): Row => ({
  seq,
  prevHash,
  said,
  hash: hashOf({ seq, prevHash, said }),
})

const chainOf = (words: readonly string[]): readonly Row[] => {
  const rows: Row[] = []
  for (const said of words) rows.push(linked(rows.length + 1, rows.at(-1)?.hash ?? NOTHING_BEFORE, said))
  return rows
}

const words = ['one', 'two', 'three', 'four']
const chain = chainOf(words)
const at = (index: number): Row => chain[index] ?? linked(0, '', '')
const headOf = (rows: readonly Row[]): ChainOptions<Row> => ({
  contentOf,
  head: { seq: rows.length, hash: rows.at(-1)?.hash ?? NOTHING_BEFORE },
})

describe('a chain', () => {
  it('is whole as it was written, also an empty one', () => {
    expect(verifyChain(chain, headOf(chain))).toBeNull()
    expect(verifyChain([], headOf([]))).toBeNull()
  })

  it.each([
    ['altered content', [at(0), { ...at(1), said: 'too' }, at(2), at(3)], 'altered', 2],
    ['altered content, hashed anew', [at(0), linked(2, at(0).hash, 'too'), at(2), at(3)], 'unlinked', 3],
    ['a removed row', [at(0), at(2), at(3)], 'removed', 2],
    ['a removed first row', [at(1), at(2), at(3)], 'removed', 1],
    ['a removed last row', [at(0), at(1), at(2)], 'removed', 4],
    ['rows in another order', [at(0), at(2), at(1), at(3)], 'reordered', 2],
    [
      'rows that changed places with their numbers',
      [at(0), { ...at(2), seq: 2 }, { ...at(1), seq: 3 }, at(3)],
      'reordered',
      2,
    ],
    ['a row twice', [at(0), at(1), at(1), at(2), at(3)], 'repeated', 2],
    ['a row too many', [...chain, linked(5, at(3).hash, 'five')], 'added', 5],
    ['another last row', [at(0), at(1), at(2), linked(4, at(2).hash, 'end')], 'altered', 4],
  ] satisfies [string, readonly Row[], string, number][])('%s: is found and named', (_, rows, kind, seq) => {
    expect(verifyChain(rows, headOf(chain))).toMatchObject({ kind, seq })
  })

  it('cannot be told from a shorter one without knowing its head', () => {
    expect(verifyChain(chain.slice(0, 3), options)).toBeNull()
  })

  it('never looks whole after any one change', () => {
    const change = fc.record({
      words: fc.array(fc.string(), { minLength: 1, maxLength: 8 }),
      where: fc.nat(),
      how: fc.constantFrom('alter', 'remove', 'swap', 'repeat', 'rehash'),
      said: fc.string(),
    })
    fc.assert(
      fc.property(change, ({ words: all, where, how, said }) => {
        const rows = chainOf(all)
        const index = where % rows.length
        const row = rows[index]
        const other = rows[(index + 1) % rows.length]
        if (row === undefined || other === undefined) return
        if ((how === 'alter' || how === 'rehash') && row.said === said) return
        if (how === 'swap' && rows.length === 1) return
        const changed: Readonly<Record<typeof how, readonly Row[]>> = {
          alter: rows.with(index, { ...row, said }),
          rehash: rows.with(index, linked(row.seq, row.prevHash, said)),
          remove: rows.filter((one) => one !== row),
          swap: rows.with(index, other).with((index + 1) % rows.length, row),
          repeat: rows.flatMap((one) => (one === row ? [one, one] : [one])),
        }
        expect(verifyChain(changed[how], headOf(rows))).not.toBeNull()
      }),
    )
  })
})
