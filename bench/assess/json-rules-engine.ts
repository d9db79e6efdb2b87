import { Engine, type EngineResult, Fact, type NestedCondition, type RuleProperties } from 'json-rules-engine'
import { type Derived, derive } from './derived.ts'
import type { Flat } from './flat.ts'
import type { Answer, Answers, Peer, SharedProgramme } from './programmes.ts'

/**
 * Ten programmes in json-rules-engine: a rule a programme, a named condition for each of its conditions.
 * The engine has no arithmetic and no dates, so the drop of sales, ratios and the limits in force are facts
 * worked out before the clock starts, and the sum is plain JavaScript on the rule that fired.
 */
const when = (fact: string, operator: string, value: unknown): NestedCondition => ({ fact, operator, value })
const is = (fact: string): NestedCondition => when(fact, 'equal', true)
const not = (fact: string): NestedCondition => when(fact, 'equal', false)
const atLeast = (fact: string, value: unknown): NestedCondition => when(fact, 'greaterThanInclusive', value)
const atMost = (fact: string, value: unknown): NestedCondition => when(fact, 'lessThanInclusive', value)
const above = (fact: string, value: unknown): NestedCondition => when(fact, 'greaterThan', value)

const EMERGENCY: NestedCondition = {
  all: [atLeast('asOf', 20200223), atMost('asOf', 20230531)],
  name: 'emergency',
}
const SMALL_MERCHANT: NestedCondition = {
  any: [
    when('employees', 'lessThan', 5),
    {
      all: [
        when('employees', 'lessThan', 10),
        when('sector', 'in', ['manufacturing', 'construction', 'mining', 'transport']),
      ],
    },
  ],
  name: 'small-merchant',
}

const SHOP: Readonly<Partial<Record<SharedProgramme, NestedCondition[]>>> = {
  'rent-reduction': [
    EMERGENCY,
    is('seoulBuilding'),
    SMALL_MERCHANT,
    atLeast('salesDrop', 0.2),
    atMost('leaseStartedOn', { fact: 'asOf' }),
    above('leaseEndsOn', { fact: 'asOf' }),
    when('agreedCut', 'equal', 0),
  ],
  'local-income-tax-relief': [
    EMERGENCY,
    is('seoulBusiness'),
    atMost('employees', 5),
    atLeast('salesDrop', 0.5),
    above('localIncomeTax', 0),
  ],
  'emergency-loan': [
    EMERGENCY,
    is('seoulBusiness'),
    SMALL_MERCHANT,
    above('salesDrop', 0),
    above('loanLimit', 0),
  ],
  'late-interest-waiver': [EMERGENCY, is('seoulBusiness'), is('damageProven'), above('overdueInterest', 0)],
  'second-tier-deferral': [
    EMERGENCY,
    is('seoulBusiness'),
    { all: [SMALL_MERCHANT, atLeast('salesDrop', 0.4), is('operatingLoss')], name: 'marginal' },
    above('secondTierLoans', 0),
  ],
}

const PEOPLE: Readonly<Partial<Record<SharedProgramme, NestedCondition[]>>> = {
  'employment-fund-membership': [
    is('seoulApplicant'),
    when('work', 'in', ['special', 'freelancer', 'artist']),
    not('employmentInsured'),
    atMost('incomeRatio', 1.5),
    atMost('assets', 350_000_000),
  ],
  'seoul-basic-security': [
    is('seoulHousehold'),
    atMost('incomeRatio', { fact: 'securityCeiling' }),
    atMost('assets', { fact: 'securityAssets' }),
    { any: [not('supporterAble'), is('anyAged75'), atLeast('asOf', 20210501)], name: 'no-supporter' },
    not('anyBasicLivelihood'),
  ],
  'paid-sick-leave': [
    is('seoulApplicant'),
    atMost('incomeRatio', 1),
    atMost('assets', { fact: 'sickAssets' }),
    is('localInsured'),
    when('work', 'in', ['temporary', 'daily', 'special', 'freelancer', 'artist', 'self-employed']),
    not('employerPaidSickLeave'),
    above('sickDays', 0),
  ],
  'youth-basic-income': [
    is('seoulApplicant'),
    atLeast('age', 19),
    atMost('age', 34),
    when('work', 'in', ['unemployed', 'inactive']),
    not('student'),
    atMost('incomeRatio', 1.5),
  ],
  'midlife-basic-income': [
    is('seoulApplicant'),
    atLeast('age', 40),
    atMost('age', 64),
    when('work', 'in', ['unemployed', 'inactive']),
    atLeast('lastWorkedOn', { fact: 'sixtyMonthsAgo' }),
    atMost('lastWorkedOn', { fact: 'asOf' }),
    atMost('incomeRatio', 1),
  ],
}

const downTo10 = (won: number): number => Math.floor((won + 0.001) / 10) * 10

const SUMS: Readonly<Record<SharedProgramme, (facts: Facts) => Answer>> = {
  'rent-reduction': ({ monthlyRent, salesDrop }) => ({
    amount: downTo10(monthlyRent * (salesDrop >= 0.5 ? 0.3 : salesDrop >= 0.35 ? 0.25 : 0.2)),
    months: 6,
  }),
  'local-income-tax-relief': ({ localIncomeTax, salesDrop }) => ({
    amount: downTo10(localIncomeTax * 0.5),
    months: salesDrop >= 0.7 ? 36 : 24,
  }),
  'emergency-loan': ({ loanLimit, creditGrade }) => ({
    amount: loanLimit,
    months: creditGrade <= 3 ? 12 : creditGrade <= 6 ? 36 : 60,
  }),
  'late-interest-waiver': ({ overdueInterest }) => ({ amount: downTo10(overdueInterest), months: null }),
  'second-tier-deferral': ({ secondTierLoans }) => ({
    amount: downTo10((secondTierLoans * 0.02) / 12),
    months: 6,
  }),
  'employment-fund-membership': ({ fundBase, asOf }) => ({
    amount: downTo10(fundBase * (asOf <= 20220630 ? 0.008 : 0.009)),
    months: null,
  }),
  'seoul-basic-security': ({ asOf, medianIncome, monthlyIncome, anyWorking, nobodyCanWork }) => ({
    amount: Math.max(
      downTo10(((asOf >= 20240101 ? 0.32 : 0.3) * medianIncome - monthlyIncome) * 0.5),
      30_000,
    ),
    months: anyWorking || nobodyCanWork ? 12 : 6,
  }),
  'paid-sick-leave': ({ sickDays, sickDaily }) => ({ amount: sickDays * sickDaily, months: null }),
  'youth-basic-income': () => ({ amount: 500_000, months: 6 }),
  'midlife-basic-income': () => ({ amount: 300_000, months: 6 }),
}

type Facts = Flat & Derived

function rules(): RuleProperties[] {
  return Object.entries({ ...SHOP, ...PEOPLE }).map(([id, all]) => ({
    name: id,
    conditions: { all },
    event: { type: id },
  }))
}

function sumsOf(result: EngineResult, facts: Facts): Answers {
  const refused = result.failureResults.map((rule): [string, Answer] => [rule.name, null])
  const granted = result.results.map((rule): [string, Answer] => [
    rule.name,
    SUMS[rule.name as SharedProgramme](facts), // rules are named by programme
  ])
  return Object.fromEntries([...refused, ...granted]) as Answers // a rule for each programme
}

/** The names of the facts that the rules read: handing over others would only cost the engine time. */
function factsRead(conditions: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  JSON.stringify(conditions, (key, value: unknown) => {
    if (key === 'fact' && typeof value === 'string') names.add(value)
    return value
  })
  return names
}

/** Facts without the engine's cache: a constant needs none, and the cache key costs a hash a fact. */
function runtimeFacts(facts: Facts, names: ReadonlySet<string>): Record<string, Fact> {
  const read: Record<string, Fact> = {}
  for (const [name, value] of Object.entries(facts)) {
    if (names.has(name)) read[name] = new Fact(name, value, { cache: false })
  }
  return read
}

/** The engine is built once; a case is one `run` with fresh facts. Its rule results, with what each condition saw, explain. */
export function jsonRulesEnginePeer(): Peer {
  const all = rules()
  const engine = new Engine(all)
  const names = factsRead(all)
  const prepared = new WeakMap<Flat, Facts>()
  const factsOf = (flat: Flat): Facts => {
    const facts = prepared.get(flat) ?? { ...flat, ...derive(flat) }
    prepared.set(flat, facts)
    return facts
  }
  return {
    prepare: (flat) => void factsOf(flat),
    assess: async (flat) => {
      const facts = factsOf(flat)
      const result = await engine.run(runtimeFacts(facts, names))
      return { explanation: result, answers: () => sumsOf(result, facts) }
    },
  }
}
