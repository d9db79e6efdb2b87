import { largest, type Parameter, scale, type Typed } from '@ondol/rules'
import { assumption } from '../sources.ts'

const source = assumption(
  '정도에 따른 차등은 제안, 단계는 가정',
  'grading by severity is the proposal’s, the steps are ours',
)

const byDays = scale(
  'premium-support.grade-by-days',
  { input: 'int', output: 'ratio' },
  {
    title: { ko: '중단 일수에 따른 지원율', en: 'support by days of stoppage' },
    unit: 'ratio',
    source,
    values: {
      start: [
        { from: 1, value: 0.3 },
        { from: 15, value: 0.5 },
        { from: 30, value: 0.8 },
      ],
    },
  },
)
const byDrop = scale(
  'premium-support.grade-by-drop',
  { input: 'ratio', output: 'ratio' },
  {
    title: { ko: '소득 감소율에 따른 지원율', en: 'support by fall of income' },
    unit: 'ratio',
    source,
    values: {
      start: [
        { above: 0, value: 0.3 },
        { from: 0.25, value: 0.5 },
        { from: 0.5, value: 0.8 },
      ],
    },
  },
)
const monthsByGrade = scale(
  'premium-support.months-by-grade',
  { input: 'ratio', output: 'int' },
  {
    title: { ko: '지원율에 따른 지원 기간', en: 'months by grade of support' },
    unit: 'months',
    source,
    values: {
      start: [
        { from: 0.3, value: 2 },
        { from: 0.5, value: 3 },
        { from: 0.8, value: 6 },
      ],
    },
  },
)

/** The scales that both premium programmes share. */
export const premiumGradeParameters: readonly Parameter[] = [byDays, byDrop, monthsByGrade].map(
  (handle) => handle.definition,
)

/** The share of the premium that is paid: the highest that stoppage or fall of income gives. */
export function premiumGrade<S>(days: Typed<'int', S>, drop: Typed<'ratio', S>): Typed<'ratio', S> {
  return largest(byDays.at(days), byDrop.at(drop))
}

/** For how many months a grade is paid. */
export function premiumMonths<S>(grade: Typed<'ratio', S>): Typed<'int', S> {
  return monthsByGrade.at(grade)
}
