import type { SharedProgramme } from './programmes.ts'

/**
 * Ten programmes as a GoRules decision: one expression node works out what several share, then a node for each
 * programme. Numbers are exact decimals in this engine; a mean of three may still be a hair below, so that
 * comparisons of ratios keep their tolerance. Dates are numbers, months of a series are separate inputs.
 */
interface Programme {
  readonly conditions: Readonly<Record<string, string>>
  readonly amount: string
  readonly months: string
}

const SHARED: Readonly<Record<string, string>> = {
  emergency: 'asOf >= 20200223 and asOf <= 20230531',
  salesNow: '(sales1 + sales2 + sales3) / 3',
  salesBefore: '(base1 + base2 + base3) / 3',
  salesDrop: '$.salesBefore == 0 ? 0 : max([0, 1 - $.salesNow / $.salesBefore])',
  smallMerchant:
    "employees < 5 or (employees < 10 and sector in ['manufacturing', 'construction', 'mining', 'transport'])",
  operatingLoss: '(costs1 + costs2 + costs3) / 3 > $.salesNow + 0.001',
  marginal: '$.smallMerchant and $.salesDrop >= 0.399999999 and $.operatingLoss',
  incomeRatio: 'monthlyIncome / medianIncome',
  loanLimit: 'max([0, (creditGrade <= 6 ? 30000000 : 10000000) - policyLoans])',
  sickDays:
    "min([hospitalDays, asOf >= 20210101 ? 13 : 10]) + min([checkupDays, 1]) + (work in ['temporary', 'daily', 'special', 'freelancer', 'artist'] ? min([infectionRestDays, 4]) : 0)",
}

const downTo10 = (won: string): string => `floor((${won} + 0.001) / 10) * 10`

const PROGRAMMES: Readonly<Record<SharedProgramme, Programme>> = {
  'rent-reduction': {
    conditions: {
      emergency: 'emergency',
      inSeoul: 'seoulBuilding',
      smallMerchant: 'smallMerchant',
      salesFell: 'salesDrop >= 0.199999999',
      leaseRuns: 'leaseStartedOn <= asOf and asOf < leaseEndsOn',
      notYetAgreed: 'agreedCut == 0',
    },
    amount: downTo10(
      'monthlyRent * (salesDrop >= 0.499999999 ? 0.3 : salesDrop >= 0.349999999 ? 0.25 : 0.2)',
    ),
    months: '6',
  },
  'local-income-tax-relief': {
    conditions: {
      emergency: 'emergency',
      inSeoul: 'seoulBusiness',
      micro: 'employees <= 5',
      salesHalved: 'salesDrop >= 0.499999999',
      hasTax: 'localIncomeTax > 0',
    },
    amount: downTo10('localIncomeTax * 0.5'),
    months: 'salesDrop >= 0.699999999 ? 36 : 24',
  },
  'emergency-loan': {
    conditions: {
      emergency: 'emergency',
      inSeoul: 'seoulBusiness',
      smallMerchant: 'smallMerchant',
      salesFell: 'salesDrop > 0.000000001',
      roomLeft: 'loanLimit > 0',
    },
    amount: 'loanLimit',
    months: 'creditGrade <= 3 ? 12 : creditGrade <= 6 ? 36 : 60',
  },
  'late-interest-waiver': {
    conditions: {
      emergency: 'emergency',
      inSeoul: 'seoulBusiness',
      damageProven: 'damageProven',
      hasOverdue: 'overdueInterest > 0',
    },
    amount: downTo10('overdueInterest'),
    months: 'null',
  },
  'second-tier-deferral': {
    conditions: {
      emergency: 'emergency',
      inSeoul: 'seoulBusiness',
      marginal: 'marginal',
      hasSecondTierLoan: 'secondTierLoans > 0',
    },
    amount: downTo10('secondTierLoans * 0.02 / 12'),
    months: '6',
  },
  'employment-fund-membership': {
    conditions: {
      inSeoul: 'seoulApplicant',
      labourProvider: "work in ['special', 'freelancer', 'artist']",
      notInsured: 'not employmentInsured',
      income: 'incomeRatio <= 1.500000001',
      assets: 'assets <= 350000000',
    },
    amount: downTo10(
      'min([3000000, max([1000000, (income1 + income2 + income3) / 3])]) * (asOf <= 20220630 ? 0.008 : 0.009)',
    ),
    months: 'null',
  },
  'seoul-basic-security': {
    conditions: {
      inSeoul: 'seoulHousehold',
      income:
        'incomeRatio <= 0.000000001 + (asOf >= 20240101 ? 0.48 : asOf >= 20230401 ? 0.47 : asOf >= 20220101 ? 0.46 : asOf >= 20210101 ? 0.45 : 0.43)',
      assets: 'assets <= (asOf >= 20230401 ? 155000000 : 135000000)',
      noSupporter: 'not supporterAble or anyAged75 or asOf >= 20210501',
      noDouble: 'not anyBasicLivelihood',
    },
    amount: `max([30000, ${downTo10('((asOf >= 20240101 ? 0.32 : 0.3) * medianIncome - monthlyIncome) * 0.5')}])`,
    months: 'anyWorking or nobodyCanWork ? 12 : 6',
  },
  'paid-sick-leave': {
    conditions: {
      inSeoul: 'seoulApplicant',
      income: 'incomeRatio <= 1.000000001',
      assets: 'assets <= (asOf >= 20240101 ? 400000000 : asOf >= 20220101 ? 350000000 : 250000000)',
      localInsured: 'localInsured',
      working: "work in ['temporary', 'daily', 'special', 'freelancer', 'artist', 'self-employed']",
      noPaidLeave: 'not employerPaidSickLeave',
      hasDays: 'sickDays > 0',
    },
    amount:
      'sickDays * (asOf >= 20250101 ? 94230 : asOf >= 20240101 ? 91480 : asOf >= 20230101 ? 89250 : asOf >= 20220101 ? 86120 : asOf >= 20210101 ? 85610 : 84180)',
    months: 'null',
  },
  'youth-basic-income': {
    conditions: {
      inSeoul: 'seoulApplicant',
      age: 'age >= 19 and age <= 34',
      outsideMarket: "work in ['unemployed', 'inactive']",
      notStudent: 'not student',
      income: 'incomeRatio <= 1.500000001',
    },
    amount: '500000',
    months: '6',
  },
  'midlife-basic-income': {
    conditions: {
      inSeoul: 'seoulApplicant',
      age: 'age >= 40 and age <= 64',
      outsideMarket: "work in ['unemployed', 'inactive']",
      leftMarket: 'lastWorkedOn >= sixtyMonthsAgo and lastWorkedOn <= asOf',
      income: 'incomeRatio <= 1.000000001',
    },
    amount: '300000',
    months: '6',
  },
}

interface Expression {
  readonly id: string
  readonly key: string
  readonly value: string
}

const expressions = (of: Readonly<Record<string, string>>): Expression[] =>
  Object.entries(of).map(([key, value]) => ({ id: key, key, value }))

/** Conditions as results of their own, so that the trace can tell which one failed; or only the answer. */
function programmeExpressions(
  id: string,
  { conditions, amount, months }: Programme,
  detail: Detail,
): Expression[] {
  const name = id.replaceAll('-', '_')
  const explained = Object.entries(conditions).map(([key, value]) => [`${name}.${key}`, value] as const)
  const eligible =
    detail === 'explained'
      ? explained.map(([key]) => `$.${key}`)
      : Object.values(conditions).map((condition) => `(${condition})`)
  return expressions({
    ...(detail === 'explained' ? Object.fromEntries(explained) : {}),
    [`${name}.eligible`]: eligible.join(' and '),
    [`${name}.amount`]: `$.${name}.eligible ? ${amount} : null`,
    [`${name}.months`]: `$.${name}.eligible ? (${months}) : null`,
  })
}

function expressionNode(id: string, content: object): object {
  return { id, name: id, type: 'expressionNode', content, position: { x: 0, y: 0 } }
}

const edge = (sourceId: string, targetId: string): object => ({
  id: `${sourceId}-${targetId}`,
  type: 'edge',
  sourceId,
  targetId,
})

export type Detail = 'explained' | 'plain'

/**
 * The decision model as JSON; a programme's results stand under its id, with `_` for `-`. All programmes share
 * one node: a node for each has the trace repeat the whole input ten times, which takes about twice as long.
 */
export function zenDecision(detail: Detail): {
  readonly nodes: readonly object[]
  readonly edges: readonly object[]
} {
  const programmes = Object.entries(PROGRAMMES).flatMap(([id, programme]) =>
    programmeExpressions(id, programme, detail),
  )
  return {
    nodes: [
      { id: 'input', name: 'request', type: 'inputNode', position: { x: 0, y: 0 } },
      expressionNode('shared', { expressions: expressions(SHARED), passThrough: true }),
      expressionNode('programmes', { expressions: programmes, passThrough: false }),
      { id: 'output', name: 'response', type: 'outputNode', position: { x: 0, y: 0 } },
    ],
    edges: [edge('input', 'shared'), edge('shared', 'programmes'), edge('programmes', 'output')],
  }
}
