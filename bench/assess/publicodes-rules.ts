/**
 * Ten programmes in publicodes. A programme is a rule with `applicable si`, so that the engine says
 * "not applicable" for a refusal and gives the sum otherwise; its length is a rule of its own.
 * Names stay at the root: a rule below another would have the engine evaluate its parents too, which is slower.
 * Dates are numbers (20200915), months of a series are separate questions, facts over all members of
 * the household are given. `//` is the engine's division that drops the rest: it rounds down to 10 won.
 */

const INPUTS = {
  numbers: [
    ...['asOf', 'monthlyRent', 'leaseStartedOn', 'leaseEndsOn', 'agreedCut', 'employees', 'localIncomeTax'],
    ...['sales1', 'sales2', 'sales3', 'base1', 'base2', 'base3', 'costs1', 'costs2', 'costs3'],
    ...[
      'policyLoans',
      'secondTierLoans',
      'overdueInterest',
      'creditGrade',
      'income1',
      'income2',
      'income3',
      'age',
    ],
    ...['lastWorkedOn', 'sixtyMonthsAgo', 'hospitalDays', 'checkupDays', 'infectionRestDays', 'assets'],
    ...['monthlyIncome', 'medianIncome'],
  ],
  flags: [
    ...[
      'seoulBuilding',
      'seoulBusiness',
      'seoulApplicant',
      'seoulHousehold',
      'damageProven',
      'employmentInsured',
    ],
    ...['student', 'localInsured', 'employerPaidSickLeave', 'supporterAble', 'anyAged75', 'anyWorking'],
    ...['nobodyCanWork', 'anyBasicLivelihood'],
  ],
  texts: ['sector', 'work'],
} as const

const all = (...conditions: readonly unknown[]) => ({ 'toutes ces conditions': conditions })
const any = (...conditions: readonly unknown[]) => ({ 'une de ces conditions': conditions })
const oneOf = (rule: string, values: readonly string[]) =>
  any(...values.map((value) => `${rule} = '${value}'`))
const cases = (...lines: readonly (readonly [string, string | number])[]) => ({
  variations: lines.map(([si, alors]) => (si === 'sinon' ? { sinon: alors } : { si, alors })),
})

const SHARED = {
  emergency: all('asOf >= 20200223', 'asOf <= 20230531'),
  'sales now': { moyenne: ['sales1', 'sales2', 'sales3'] },
  'sales before': { moyenne: ['base1', 'base2', 'base3'] },
  'sales drop': {
    valeur: { variations: [{ si: 'sales before = 0', alors: 0 }, { sinon: '1 - sales now / sales before' }] },
    plancher: 0,
  },
  'small merchant': any(
    'employees < 5',
    all('employees < 10', oneOf('sector', ['manufacturing', 'construction', 'mining', 'transport'])),
  ),
  'operating loss': '(costs1 + costs2 + costs3) / 3 > sales now + 0.001',
  marginal: all('small merchant', 'sales drop >= 0.399999999', 'operating loss'),
  'income ratio': 'monthlyIncome / medianIncome',
  'mean income': { moyenne: ['income1', 'income2', 'income3'] },
} as const

const SHOP = {
  'rent reduction': {
    'applicable si': all(
      ...['emergency', 'seoulBuilding', 'small merchant', 'sales drop >= 0.199999999'],
      ...['leaseStartedOn <= asOf', 'asOf < leaseEndsOn', 'agreedCut = 0'],
    ),
    valeur: '(monthlyRent * rent cut + 0.001) // 10 * 10',
  },
  'rent cut': cases(['sales drop >= 0.499999999', 0.3], ['sales drop >= 0.349999999', 0.25], ['sinon', 0.2]),
  'local income tax relief': {
    'applicable si': all(
      ...['emergency', 'seoulBusiness', 'employees <= 5', 'sales drop >= 0.499999999', 'localIncomeTax > 0'],
    ),
    valeur: '(localIncomeTax * 0.5 + 0.001) // 10 * 10',
  },
  'local income tax relief months': cases(['sales drop >= 0.699999999', 36], ['sinon', 24]),
  'emergency loan': {
    'applicable si': all(
      'emergency',
      'seoulBusiness',
      'small merchant',
      'sales drop > 0.000000001',
      'loan limit > 0',
    ),
    valeur: 'loan limit',
  },
  'loan limit': { valeur: 'loan cap - policyLoans', plancher: 0 },
  'loan cap': cases(['creditGrade <= 6', 30_000_000], ['sinon', 10_000_000]),
  'emergency loan months': cases(['creditGrade <= 3', 12], ['creditGrade <= 6', 36], ['sinon', 60]),
  'late interest waiver': {
    'applicable si': all('emergency', 'seoulBusiness', 'damageProven', 'overdueInterest > 0'),
    valeur: 'overdueInterest // 10 * 10',
  },
  'second tier deferral': {
    'applicable si': all('emergency', 'seoulBusiness', 'marginal', 'secondTierLoans > 0'),
    valeur: '(secondTierLoans * 0.02 / 12 + 0.001) // 10 * 10',
  },
} as const

const PEOPLE = {
  'employment fund membership': {
    'applicable si': all(
      'seoulApplicant',
      oneOf('work', ['special', 'freelancer', 'artist']),
      ...['employmentInsured = non', 'income ratio <= 1.500000001', 'assets <= 350000000'],
    ),
    valeur: '(fund base * fund rate + 0.001) // 10 * 10',
  },
  'fund base': { valeur: 'mean income', plancher: 1_000_000, plafond: 3_000_000 },
  'fund rate': cases(['asOf <= 20220630', 0.008], ['sinon', 0.009]),
  'seoul basic security': {
    'applicable si': all(
      ...['seoulHousehold', 'income ratio <= security ceiling + 0.000000001', 'assets <= security assets'],
      any('supporterAble = non', 'anyAged75', 'asOf >= 20210501'),
      'anyBasicLivelihood = non',
    ),
    valeur: {
      valeur: '((security top * medianIncome - monthlyIncome) * 0.5 + 0.001) // 10 * 10',
      plancher: 30_000,
    },
  },
  'security ceiling': cases(
    ['asOf >= 20240101', 0.48],
    ['asOf >= 20230401', 0.47],
    ['asOf >= 20220101', 0.46],
    ['asOf >= 20210101', 0.45],
    ['sinon', 0.43],
  ),
  'security assets': cases(['asOf >= 20230401', 155_000_000], ['sinon', 135_000_000]),
  'security top': cases(['asOf >= 20240101', 0.32], ['sinon', 0.3]),
  'seoul basic security months': {
    variations: [{ si: any('anyWorking', 'nobodyCanWork'), alors: 12 }, { sinon: 6 }],
  },
  'paid sick leave': {
    'applicable si': all(
      ...['seoulApplicant', 'income ratio <= 1.000000001', 'assets <= sick assets', 'localInsured'],
      oneOf('work', ['temporary', 'daily', 'special', 'freelancer', 'artist', 'self-employed']),
      ...['employerPaidSickLeave = non', 'sick days > 0'],
    ),
    valeur: 'sick days * sick daily',
  },
  'sick assets': cases(
    ['asOf >= 20240101', 400_000_000],
    ['asOf >= 20220101', 350_000_000],
    ['sinon', 250_000_000],
  ),
  'sick days': { somme: ['hospital days paid', 'checkup days paid', 'rest days paid'] },
  'hospital days paid': {
    valeur: 'hospitalDays',
    plafond: cases(['asOf >= 20210101', 13], ['sinon', 10]),
  },
  'checkup days paid': { valeur: 'checkupDays', plafond: 1 },
  'rest days paid': {
    'applicable si': oneOf('work', ['temporary', 'daily', 'special', 'freelancer', 'artist']),
    valeur: { valeur: 'infectionRestDays', plafond: 4 },
  },
  'sick daily': cases(
    ['asOf >= 20250101', 94_230],
    ['asOf >= 20240101', 91_480],
    ['asOf >= 20230101', 89_250],
    ['asOf >= 20220101', 86_120],
    ['asOf >= 20210101', 85_610],
    ['sinon', 84_180],
  ),
  'youth basic income': {
    'applicable si': all(
      ...['seoulApplicant', 'age >= 19', 'age <= 34', oneOf('work', ['unemployed', 'inactive'])],
      ...['student = non', 'income ratio <= 1.500000001'],
    ),
    valeur: 500_000,
  },
  'midlife basic income': {
    'applicable si': all(
      ...['seoulApplicant', 'age >= 40', 'age <= 64', oneOf('work', ['unemployed', 'inactive'])],
      ...['lastWorkedOn >= sixtyMonthsAgo', 'lastWorkedOn <= asOf', 'income ratio <= 1.000000001'],
    ),
    valeur: 300_000,
  },
} as const

export function publicodesRules(): Record<string, unknown> {
  const inputs = [...INPUTS.numbers, ...INPUTS.flags, ...INPUTS.texts].map((name) => [
    name,
    { question: name },
  ])
  return { ...Object.fromEntries(inputs), ...SHARED, ...SHOP, ...PEOPLE }
}
