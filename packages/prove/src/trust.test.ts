import {
  assess,
  type Claim,
  loadPack,
  type Pack,
  type Property,
  type Result,
  readFacts,
  won,
} from '@ondol/rules'
import { asInput, type Draw, drawn, randomFacts, randomPack, text } from '@ondol/rules/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Verdict } from './check/verdict.ts'
import { prove } from './prove.ts'
import { usualBounds } from './space/bounds.ts'

const bounds = { ...usualBounds, many: {}, manyOthers: 3 }
const ATTACKS = 400
const MINUTES = 60_000
/** Longer runs are asked for by these. */
const TRIALS = Number(process.env['TRUST_TRIALS'] ?? 12)
const SEED = Number(process.env['TRUST_SEED'] ?? 20_200_915)

interface Trial {
  readonly pack: Pack
  readonly properties: readonly Property[]
  readonly cases: readonly Record<string, unknown>[]
}

const property = (claim: Claim): Property => ({ id: claim.kind, text: text('문장', 'sentence'), claim })

/** A random pack, claims about one of its programmes, and many random cases. */
const trials = drawn((draw): Trial => {
  const pack = loadPack(randomPack(draw))
  const { id: programme, conditions } = draw.pick(pack.definition.programmes)
  const cap = draw.pick([0, 1000, 1_000_000, 10_000_000])
  const claims: readonly Claim[] = [
    { kind: 'reachable', programme },
    { kind: 'condition-matters', programme, condition: draw.pick(conditions).id },
    { kind: 'decided', programme },
    { kind: 'amount-within', programme, least: 0, most: won(cap) },
  ]
  return {
    pack,
    properties: claims.map(property),
    cases: Array.from({ length: ATTACKS }, () => attack(draw, pack)),
  }
})

/** A case within the bounds: every fact and link is stated, and no month that is not over. */
function attack(draw: Draw, pack: Pack): Record<string, unknown> {
  const facts = randomFacts(draw, pack.definition, 100)
  for (const { id, fields } of pack.definition.entities) {
    for (const thing of Object.values(facts.things[id] ?? {})) {
      for (const [name, field] of Object.entries(fields))
        if (field.type === 'link') thing[name] ??= draw.pick(Object.keys(facts.things[field.to] ?? {}))
    }
  }
  const month = facts.asOf.slice(0, 7)
  const isOver = (key: string): boolean => !/^\d{4}-\d{2}$/.test(key) || key < month
  return JSON.parse(JSON.stringify(asInput(facts)), (key, value) => (isOver(key) ? value : undefined))
}

/** Whether a case says the contrary of a verdict. */
function contradicts({ property: { claim }, status }: Verdict, result: Result): boolean {
  const amount = result.benefit?.amount
  switch (claim.kind) {
    case 'reachable':
      return status === 'fails' && result.status === 'eligible'
    case 'condition-matters':
      return (
        status === 'fails' && result.conditions.every(({ id, holds }) => holds === (id !== claim.condition))
      )
    case 'decided':
      return status === 'holds' && result.status === 'unknown'
    case 'amount-within':
      return (
        status === 'holds' &&
        typeof amount === 'number' &&
        claim.most.kind === 'literal' &&
        (amount < claim.least || amount > Number(claim.most.value) + 1)
      )
    default:
      return false
  }
}

test(
  'of random rules, every refutation is confirmed, and no random case contradicts what is proved',
  async () => {
    const settled = { holds: 0, fails: 0, open: 0 }
    for (const { pack, properties, cases } of fc.sample(trials, { numRuns: TRIALS, seed: SEED })) {
      // A case that the interpreter does not confirm throws here.
      const verdicts = await prove(pack, properties, { bounds, milliseconds: 1_500 })
      for (const { status } of verdicts) settled[status]++
      for (const input of cases) {
        const { results } = assess(pack, readFacts(pack, input))
        for (const verdict of verdicts) {
          const { claim } = verdict.property
          const ours = results.filter(
            (result) => 'programme' in claim && result.programme === claim.programme,
          )
          expect(ours.filter((result) => contradicts(verdict, result)).map(() => ({ claim, input }))).toEqual(
            [],
          )
        }
      }
    }
    expect(settled.holds + settled.fails).toBeGreaterThan(settled.open)
  },
  10 * MINUTES,
)
