import { assess, atLeast, countOf, int, loadPack, type Property, readFacts, won } from '@ondol/rules'
import { gardeners, text, toyPack } from '@ondol/rules/testing'
import { describe, expect, test } from 'vitest'
import { isAsDeclared, prove } from './prove.ts'

const pack = loadPack(toyPack)
const sentence = text('문장', 'sentence')
const property = (claim: Property['claim'], more: Partial<Property> = {}): Property => ({
  id: claim.kind,
  text: sentence,
  claim,
  ...more,
})

async function verdictOf(one: Property) {
  const [verdict] = await prove(pack, [one])
  if (verdict === undefined) throw new Error('expected a verdict')
  return verdict
}

const grant = 'seed-grant'

describe('what holds for every case', () => {
  test.each<Property>([
    property({ kind: 'reachable', programme: grant }),
    property({ kind: 'condition-matters', programme: grant, condition: 'modest' }),
    property({ kind: 'decided', programme: grant }),
    property({ kind: 'rows-answer', programme: 'tool-loan' }),
    property({ kind: 'amount-within', programme: 'tool-loan', least: 1000, most: won(9000) }),
    property({ kind: 'paid-once', programmes: ['seed-grant', 'tool-loan'] }),
    property({
      kind: 'never-less',
      programme: grant,
      change: { path: [], field: 'harvest', months: { from: 3, to: 1 }, toward: 'more' },
      figures: ['status', 'amount', 'months'],
    }),
    property({
      kind: 'no-cliff',
      programme: grant,
      change: { path: [], field: 'harvest', months: { from: 1, to: 1 }, toward: 'less', by: 1 },
      most: 60,
    }),
    property({ kind: 'serves', programme: 'advice', group: atLeast(countOf(gardeners), int(2)) }),
  ])('$claim.kind', async (one) => {
    expect(await verdictOf(one)).toMatchObject({ status: 'holds', reason: null })
  })
})

describe('what fails, with a case that shows it', () => {
  test('one won more of savings costs the whole grant', async () => {
    const { status, examples } = await verdictOf(
      property({
        kind: 'no-cliff',
        programme: grant,
        change: { path: [], field: 'savings', toward: 'more', by: 1 },
        most: 100_000,
      }),
    )
    expect(status).toBe('fails')
    const savings = examples[0]?.facts.map((input) => {
      const { results } = assess(pack, readFacts(pack, input))
      return results.find(({ programme }) => programme === grant)?.status
    })
    expect(savings).toEqual(['eligible', 'ineligible'])
  })
  test('a harvest that shrinks makes the grant shrink', async () => {
    const verdict = await verdictOf(
      property(
        {
          kind: 'never-less',
          programme: grant,
          change: { path: [], field: 'harvest', months: { from: 3, to: 1 }, toward: 'less' },
          figures: ['amount'],
        },
        { finding: text('알려진 일', 'known') },
      ),
    )
    expect(verdict.status).toBe('fails')
    expect(isAsDeclared(verdict)).toBe(true)
    expect(verdict.examples[0]?.facts).toHaveLength(2)
  })
  test('a condition that nothing can fail alone', async () => {
    const never = loadPack({
      ...toyPack,
      programmes: toyPack.programmes.map((programme) => ({
        ...programme,
        conditions: [...programme.conditions, { ...programme.conditions[0], id: 'again' }].filter(isWhole),
      })),
    })
    const [verdict] = await prove(never, [
      property({ kind: 'condition-matters', programme: grant, condition: 'again' }),
    ])
    expect(verdict).toMatchObject({
      status: 'fails',
      reason: { en: 'of 1 cases looked for, 1 cannot exist' },
    })
  })
  test('a cap below what the loan can be', async () => {
    const { status } = await verdictOf(
      property({ kind: 'amount-within', programme: 'tool-loan', least: 0, most: won(8998) }),
    )
    expect(status).toBe('fails')
  })
})

type Condition = (typeof toyPack.programmes)[number]['conditions'][number]
const isWhole = (condition: Partial<Condition>): condition is Condition => condition.holds !== undefined

test('what is cancelled is open', async () => {
  const [verdict] = await prove(pack, [property({ kind: 'decided', programme: grant })], {
    signal: AbortSignal.abort(),
  })
  expect(verdict).toMatchObject({ status: 'open', reason: { en: 'cancelled' } })
})
