import { type Guideline, type ParameterHandle, parameter, type ValueParameter } from '@ondol/rules'
import { assumption, proposal, statute } from '../sources.ts'

const source = proposal(
  '1부 소상공인: 재난극복을 위한 ‘지방세 인하 가이드라인’',
  'part 1, small merchants: a guideline for local-tax cuts in a crisis',
)
const restriction = statute('지방세특례제한법 제4조', 'Restriction of Special Local Taxation Act, article 4')

const togetherAtMost: ParameterHandle<'won'> = parameter('tax-guideline.together-at-most', 'won', {
  title: {
    ko: '지침: 일괄 의결할 수 있는 감면액 (총액, 이하)',
    en: 'guideline: relief in total up to which cases are resolved together',
  },
  unit: 'KRW',
  source: assumption(
    '제안에 없어 정함. 이보다 큰 감면은 한 건씩 심의한다',
    'not in the proposal; set by us. Whatever is larger is deliberated by itself',
  ),
  values: { start: 20_000_000 },
})
const monthsAtMost: ParameterHandle<'int'> = parameter('tax-guideline.months-at-most', 'int', {
  title: { ko: '지침: 감면 기간 (이하)', en: 'guideline: months of relief at most' },
  unit: 'months',
  source: restriction,
  values: { start: 36 },
})
const evaluatedAboveCity: ParameterHandle<'won'> = parameter('tax-guideline.evaluated-above-city', 'won', {
  title: {
    ko: '지침: 외부 평가가 필요한 감면 규모 (시, 초과)',
    en: 'guideline: relief of the city above which it is evaluated from outside',
  },
  unit: 'KRW/year',
  source: restriction,
  values: { start: 3_000_000_000 },
})
const evaluatedAboveBorough: ParameterHandle<'won'> = parameter(
  'tax-guideline.evaluated-above-borough',
  'won',
  {
    title: {
      ko: '지침: 외부 평가가 필요한 감면 규모 (자치구, 초과)',
      en: 'guideline: relief of a borough above which it is evaluated from outside',
    },
    unit: 'KRW/year',
    source: restriction,
    values: { start: 1_000_000_000 },
  },
)

/** The guideline’s own figures; the rates are parameters of their programmes. */
export const guidelineFigures: readonly ValueParameter[] = [
  togetherAtMost,
  monthsAtMost,
  evaluatedAboveCity,
  evaluatedAboveBorough,
].map((handle) => handle.definition)

/** 지방세 인하 가이드라인 */
export const taxGuideline: Guideline = {
  title: { ko: '지방세 인하 가이드라인', en: 'guideline for local-tax cuts' },
  source,
  programmes: ['landlord-property-tax-relief', 'local-income-tax-relief'],
  togetherAtMost: togetherAtMost.definition.id,
  monthsAtMost: monthsAtMost.definition.id,
  clauses: [
    {
      id: 'property-tax',
      title: { ko: '착한 임대인의 재산세', en: 'property tax of landlords who agreed' },
      reason: {
        ko: '임대료를 많이, 오래 내린 건물주일수록 세금을 더 깎아, 합의가 양쪽에 남게 합니다.',
        en: 'The deeper and longer a landlord lowers a rent, the more tax is cut, so that an agreement leaves both better off.',
      },
      parameters: [
        'landlord-property-tax-relief.agreed-cut-at-least',
        'landlord-property-tax-relief.cut-months-at-least',
        'landlord-property-tax-relief.step',
        'landlord-property-tax-relief.share-at-most',
      ],
    },
    {
      id: 'income-tax',
      title: { ko: '매출이 급감한 영세사업체의 지방소득세', en: 'local income tax of micro businesses' },
      reason: {
        ko: '매출이 절반 넘게 줄어든 영세사업체는 세금을 낼 여력이 없습니다.',
        en: 'A micro business that lost half of its sales or more cannot bear the tax.',
      },
      parameters: [
        'local-income-tax-relief.sales-drop-at-least',
        'local-income-tax-relief.rate',
        'micro.employees-at-most',
      ],
    },
    {
      id: 'terms',
      title: { ko: '감면 기간', en: 'how long it lasts' },
      reason: {
        ko: '조례로 정하는 감면은 3년을 넘길 수 없고, 그 안에서 인하 폭에 따라 2~3년을 둡니다.',
        en: 'A relief by ordinance lasts three years at most; within them it is two or three by how far the rent fell.',
      },
      parameters: [
        monthsAtMost.definition.id,
        'landlord-property-tax-relief.months-short',
        'landlord-property-tax-relief.months-long',
      ],
    },
    {
      id: 'deliberation',
      title: { ko: '심의와 평가', en: 'deliberation and evaluation' },
      reason: {
        ko: '규칙대로인 작은 건은 함께 의결하고, 예외와 큰 건은 한 건씩 이유를 남깁니다. 규모가 크면 외부 평가를 받습니다.',
        en: 'Small cases that are as the rules have them are resolved together; exceptions and large ones by themselves, with reasons. Large programmes are evaluated from outside.',
      },
      parameters: [
        togetherAtMost.definition.id,
        evaluatedAboveCity.definition.id,
        evaluatedAboveBorough.definition.id,
      ],
    },
  ],
}
