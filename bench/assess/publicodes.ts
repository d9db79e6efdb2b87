import Engine from 'publicodes'
import type { Flat } from './flat.ts'
import type { Answer, Answers, Peer, PeerOutcome, SharedProgramme } from './programmes.ts'
import { publicodesRules } from './publicodes-rules.ts'

/** Where publicodes keeps the months of a programme: a rule of its own, or a fixed number in the text of the measure. */
const MONTHS: Readonly<Record<SharedProgramme, 'rule' | number | null>> = {
  'rent-reduction': 6,
  'local-income-tax-relief': 'rule',
  'emergency-loan': 'rule',
  'late-interest-waiver': null,
  'second-tier-deferral': 6,
  'employment-fund-membership': null,
  'seoul-basic-security': 'rule',
  'paid-sick-leave': null,
  'youth-basic-income': 6,
  'midlife-basic-income': 6,
}
const PROGRAMMES = Object.entries(MONTHS).map(([id, months]) => ({
  id,
  months,
  rule: id.replaceAll('-', ' '),
}))

type Evaluated = ReturnType<Engine['evaluate']>

/** Values are handed over as ready nodes, which spares the engine the parsing of expressions. */
function situationOf(flat: Flat): Record<string, unknown> {
  const situation: Record<string, unknown> = {}
  for (const [name, nodeValue] of Object.entries(flat)) {
    situation[name] = { nodeKind: 'constant', type: typeof nodeValue, nodeValue, missingVariables: {} }
  }
  return situation
}

function months(value: Evaluated | number | null): number | null {
  return typeof value === 'object' && value !== null ? Number(value.nodeValue) : value
}

function answersOf(evaluated: readonly (readonly [string, Evaluated, Evaluated | number | null])[]): Answers {
  const entries = evaluated.map(([id, sum, length]): [string, Answer] => [
    id,
    sum.nodeValue === null ? null : { amount: Number(sum.nodeValue), months: months(length) },
  ])
  return Object.fromEntries(entries) as Answers // the ids are those of PROGRAMMES, a row for each
}

/** The engine reads the rules once; a case is a situation, then one `evaluate` for each sum and each length. */
export function publicodesPeer(): Peer {
  const engine = new Engine(publicodesRules() as Record<string, string>, { warn: false }) // its type knows no mechanism by name
  const evaluateAll = (flat: Flat): PeerOutcome => {
    engine.setSituation(situationOf(flat) as Record<string, string>) // ready nodes, see situationOf
    const evaluated = PROGRAMMES.map(({ id, rule, months: length }) => {
      const sum = engine.evaluate(rule)
      const lasts = length === 'rule' && sum.nodeValue !== null ? engine.evaluate(`${rule} months`) : length
      return [id, sum, lasts === 'rule' ? null : lasts] as const
    })
    return { explanation: evaluated, answers: () => answersOf(evaluated) }
  }
  return { assess: evaluateAll }
}
