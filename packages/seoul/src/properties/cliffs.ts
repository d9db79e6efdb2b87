import type { Property, Text, Variation } from '@ondol/rules'

interface Cliff {
  readonly id: string
  readonly programme: string
  readonly change: Variation
  /** What one step may cost at most, in won over the whole term. */
  readonly most: number
  readonly text: Text
  /** None where the programme has no such cliff. */
  readonly finding?: Text
}

const STEP = 100_000
const oneWon = (path: readonly string[]): Variation => ({
  path,
  field: 'income',
  months: { from: 1, to: 1 },
  toward: 'more',
  by: 1,
})
const oneEmployee = (path: readonly string[]): Variation => ({
  path,
  field: 'employees',
  toward: 'more',
  by: 1,
})

const incomeLimit: Text = {
  ko: '소득 기준을 1원 넘는 순간 급여 전부가 없어집니다. 기준 가까이에서 조금씩 줄이면 없앨 수 있는 절벽입니다.',
  en: 'One won above the income limit the whole benefit is gone. Tapering it off near the limit would remove the cliff.',
}
const sizeLimit: Text = {
  ko: '직원 한 사람을 더 쓰는 순간 지원 전부가 없어집니다. 규모 기준 가까이의 사업장은 고용을 미룰 까닭이 생깁니다.',
  en: 'With one more employee the whole support is gone. A business near the limit has a reason not to hire.',
}

const cliffs: readonly Cliff[] = [
  ...(
    [
      ['seoul-basic-security', ['members'], '기초보장', 'Basic security'],
      ['paid-sick-leave', [], '유급병가', 'Paid sick leave'],
      ['youth-basic-income', [], '청년 기본소득', 'Youth basic income'],
      ['midlife-basic-income', [], '중장년 기본소득', 'Midlife basic income'],
      ['employment-fund-benefit', [], '생계안정자금', 'Livelihood support'],
    ] as const
  ).map(([programme, path, ko, en]) => ({
    id: `${programme}.cliff.income`,
    programme,
    change: oneWon(path),
    most: STEP,
    text: {
      ko: `${ko}: 지난달 1원을 더 벌어서 모두 10만 원 넘게 잃는 사람은 없습니다`,
      en: `${en}: one more won of income last month never costs more than 100,000 won in all`,
    },
    finding: incomeLimit,
  })),
  ...(
    [
      ['rent-reduction', ['tenant'], '임차료 감액', 'Rent reduction'],
      ['local-income-tax-relief', [], '지방소득세 감면', 'Local income tax relief'],
      ['emergency-loan', [], '긴급대출', 'Emergency loan'],
      ['second-tier-deferral', [], '제2금융권 상환유예', 'Second-tier deferral'],
      ['premium-support-continuing', ['employer'], '보험료 지원(기가입)', 'Premium support, continuing'],
      ['premium-support-joining', ['owned'], '보험료 지원(신규 가입)', 'Premium support, joining'],
    ] as const
  ).map(([programme, path, ko, en]) => ({
    id: `${programme}.cliff.employees`,
    programme,
    change: oneEmployee(path),
    most: STEP,
    text: {
      ko: `${ko}: 직원 한 사람을 더 써서 모두 10만 원 넘게 잃는 경우는 없습니다`,
      en: `${en}: one more employee never costs more than 100,000 won in all`,
    },
    finding: sizeLimit,
  })),
  {
    id: 'late-interest-waiver.cliff.employees',
    programme: 'late-interest-waiver',
    change: oneEmployee([]),
    most: 0,
    text: {
      ko: '연체이자 면제: 직원을 더 써도 잃는 것이 없습니다',
      en: 'Late interest waiver: one more employee costs nothing',
    },
  },
  {
    id: 'training-allowance.cliff.income',
    programme: 'training-allowance',
    change: oneWon([]),
    most: 0,
    text: {
      ko: '교육훈련비: 더 벌어도 잃는 것이 없습니다',
      en: 'Training allowance: one more won of income costs nothing',
    },
  },
]

/** Where one step costs more than it brings. */
export const cliffProperties: readonly Property[] = cliffs.map(
  ({ id, text, finding, programme, change, most }) => ({
    id,
    text,
    claim: { kind: 'no-cliff', programme, change, most },
    ...(finding === undefined ? {} : { finding }),
  }),
)
