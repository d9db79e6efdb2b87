import {
  add,
  ageAt,
  anyOf,
  atLeast,
  atMost,
  countOf,
  type DerivedHandle,
  derive,
  divide,
  everyOf,
  int,
  isOneOf,
  last,
  mean,
  multiply,
  type ParameterHandle,
  parameter,
  subtract,
  sumOver,
  when,
} from '@ondol/rules'
import { assumption, proposal } from '../sources.ts'
import { household } from '../vocabulary/household.ts'
import { person } from '../vocabulary/person.ts'
import { members } from '../vocabulary/relations.ts'
import { personInSeoul } from './in-seoul.ts'
import { medianIncomeBySize } from './median-income.ts'

/** How many people the household has. */
export const size: DerivedHandle<'int', 'household'> = derive(
  'household',
  { id: 'size', title: { ko: '가구원 수', en: 'household size' } },
  countOf(members),
)

/** What the household has to live on in a month, on the mean of the last three. */
export const monthlyIncome: DerivedHandle<'won', 'household'> = derive(
  'household',
  {
    id: 'monthlyIncome',
    title: { ko: '월 소득 (최근 3개월 평균)', en: 'income a month (mean of the last three)' },
  },
  add(sumOver(members, mean(person.income, last(3))), household.otherIncome),
)

const SIXTH = medianIncomeBySize.at(int(6))
const SEVENTH = medianIncomeBySize.at(int(7))

/**
 * The median income for the household's size; above seven, the step from six to seven for each more. A
 * household without members has none (0), and so no income ratio.
 */
export const medianIncome: DerivedHandle<'won', 'household'> = derive(
  'household',
  { id: 'medianIncome', title: { ko: '가구원 수에 따른 기준중위소득', en: 'median income for the size' } },
  when(
    [{ if: atMost(size.ref, int(7)), then: medianIncomeBySize.at(size.ref) }],
    add(SEVENTH, multiply(subtract(SEVENTH, SIXTH), subtract(size.ref, int(7)))),
  ),
)

/** The household's income against the median income for its size. */
export const incomeRatio: DerivedHandle<'ratio', 'household'> = derive(
  'household',
  { id: 'incomeRatio', title: { ko: '기준중위소득 대비 소득', en: 'income against the median' } },
  divide(monthlyIncome.ref, medianIncome.ref),
)

/** True where every member lives in Seoul. */
export const householdInSeoul: DerivedHandle<'bool', 'household'> = derive(
  'household',
  { id: 'inSeoul', title: { ko: '가구원 모두 서울 거주', en: 'every member lives in Seoul' } },
  everyOf(members, personInSeoul.ref),
)

/** The age from which the family support duty no longer counts. */
export const oldAge: ParameterHandle<'int'> = parameter('seoul-basic-security.supporter-exempt-age', 'int', {
  title: { ko: '부양의무자 기준을 적용하지 않는 나이', en: 'age from which family support is not asked' },
  unit: 'years',
  source: proposal(
    '3부 일자리: 75세 이상 노인 가구의 부양의무자 기준 폐지',
    'part 3, jobs: the family-support rule dropped for households with someone of 75 or older',
  ),
  values: { start: 75 },
})

/** True where a member is 75 or older. */
export const anyAged75: DerivedHandle<'bool', 'household'> = derive(
  'household',
  { id: 'anyAged75', title: { ko: '75세 이상 가구원', en: 'a member of 75 or older' } },
  anyOf(members, atLeast(ageAt(person.birthDate), oldAge.ref)),
)

/** True where a member has work of any kind. */
export const anyWorking: DerivedHandle<'bool', 'household'> = derive(
  'household',
  {
    id: 'anyWorking',
    title: { ko: '일하는 가구원', en: 'a member who works' },
    source: assumption(
      '가족의 일을 보수 없이 돕는 사람도 일하는 것으로 봅니다',
      'unpaid work in a family business counts as work',
    ),
  },
  anyOf(
    members,
    isOneOf(person.work, [
      'employee',
      'temporary',
      'daily',
      'special',
      'freelancer',
      'artist',
      'self-employed',
      'unpaid-family',
    ]),
  ),
)
