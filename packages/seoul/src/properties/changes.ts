import type { ComparedFigure, Property, Text, Variation } from '@ondol/rules'

const LAST_THREE = { from: 3, to: 1 }
const LAST_MONTH = { from: 1, to: 1 }

const sales = (path: readonly string[]): Variation => ({
  path,
  field: 'sales',
  months: LAST_THREE,
  toward: 'less',
})

interface Change {
  readonly id: string
  readonly programme: string
  readonly change: Variation
  readonly figures: readonly ComparedFigure[]
  readonly text: Text
}

/** Whose sales fell further gets no less. */
function bySales(
  programme: string,
  subject: 'business' | 'lease',
  {
    figures,
    ko,
    en,
  }: { readonly figures: readonly ComparedFigure[]; readonly ko: string; readonly en: string },
): Change {
  const change = sales(subject === 'lease' ? ['tenant'] : [])
  return { id: `${programme}.worse-sales`, programme, change, figures, text: { ko, en } }
}

const stoppage: Variation = { path: ['employer'], field: 'suspendedDays', months: LAST_THREE, toward: 'more' }
const all: readonly ComparedFigure[] = ['status', 'amount', 'months']

const changes: readonly Change[] = [
  bySales('rent-reduction', 'lease', {
    figures: ['status', 'amount'],
    ko: '임차료 감액: 매출이 더 줄어든 가게가 덜 받지 않습니다',
    en: 'Rent reduction: a shop whose sales fell further gets no less',
  }),
  bySales('rent-claim-help', 'business', {
    figures: ['status'],
    ko: '감액청구권 청구 도움: 매출이 더 줄어든 가게가 빠지지 않습니다',
    en: 'Rent claim help: a shop whose sales fell further is not left out',
  }),
  bySales('local-income-tax-relief', 'business', {
    figures: all,
    ko: '지방소득세 감면: 매출이 더 줄어든 가게가 덜 받지 않습니다',
    en: 'Local income tax relief: a shop whose sales fell further gets no less',
  }),
  bySales('emergency-loan', 'business', {
    figures: ['status', 'amount'],
    ko: '긴급대출: 매출이 더 줄어든 가게가 덜 빌리지 않습니다',
    en: 'Emergency loan: a shop whose sales fell further borrows no less',
  }),
  bySales('second-tier-deferral', 'business', {
    figures: ['status', 'amount'],
    ko: '제2금융권 상환유예: 매출이 더 줄어든 가게가 덜 받지 않습니다',
    en: 'Second-tier deferral: a shop whose sales fell further gets no less',
  }),
  {
    id: 'premium-support-continuing.more-stoppage',
    programme: 'premium-support-continuing',
    change: stoppage,
    figures: all,
    text: {
      ko: '보험료 지원(기가입): 더 오래 멈춘 사업장의 노동자가 덜 받지 않습니다',
      en: 'Premium support, continuing: more days of stoppage never give less',
    },
  },
  {
    id: 'premium-support-continuing.more-idle-days',
    programme: 'premium-support-continuing',
    change: { path: ['worker'], field: 'daysUnableToWork', months: LAST_MONTH, toward: 'more' },
    figures: all,
    text: {
      ko: '보험료 지원(기가입): 더 오래 일하지 못한 노동자가 덜 받지 않습니다',
      en: 'Premium support, continuing: more days without work never give less',
    },
  },
  {
    id: 'premium-support-continuing.less-income',
    programme: 'premium-support-continuing',
    change: { path: ['worker'], field: 'income', months: LAST_MONTH, toward: 'less' },
    figures: all,
    text: {
      ko: '보험료 지원(기가입): 지난달 소득이 더 줄어든 노동자가 덜 받지 않습니다',
      en: 'Premium support, continuing: a lower income last month never gives less',
    },
  },
  {
    id: 'premium-support-joining.more-idle-days',
    programme: 'premium-support-joining',
    change: { path: [], field: 'daysUnableToWork', months: LAST_MONTH, toward: 'more' },
    figures: all,
    text: {
      ko: '보험료 지원(신규 가입): 더 오래 일하지 못한 사람이 덜 받지 않습니다',
      en: 'Premium support, joining: more days without work never give less',
    },
  },
  {
    id: 'premium-support-joining.more-stoppage',
    programme: 'premium-support-joining',
    change: { path: ['owned'], field: 'suspendedDays', months: LAST_THREE, toward: 'more' },
    figures: all,
    text: {
      ko: '보험료 지원(신규 가입): 가게가 더 오래 멈춘 사람이 덜 받지 않습니다',
      en: 'Premium support, joining: more days of stoppage of one’s business never give less',
    },
  },
  {
    id: 'seoul-basic-security.less-income',
    programme: 'seoul-basic-security',
    change: { path: ['members'], field: 'income', months: LAST_THREE, toward: 'less' },
    figures: all,
    text: {
      ko: '기초보장: 소득이 더 줄어든 가구가 덜 받지 않습니다',
      en: 'Basic security: a household with less income gets no less',
    },
  },
  {
    id: 'seoul-basic-security.less-assets',
    programme: 'seoul-basic-security',
    change: { path: [], field: 'assets', toward: 'less' },
    figures: all,
    text: {
      ko: '기초보장: 재산이 더 적은 가구가 덜 받지 않습니다',
      en: 'Basic security: a household with fewer assets gets no less',
    },
  },
  {
    id: 'paid-sick-leave.more-hospital-days',
    programme: 'paid-sick-leave',
    change: { path: [], field: 'hospitalDays', toward: 'more' },
    figures: ['status', 'amount'],
    text: {
      ko: '유급병가: 더 오래 입원한 사람이 덜 받지 않습니다',
      en: 'Paid sick leave: more days in hospital never give less',
    },
  },
  {
    id: 'employment-fund-benefit.more-contributions',
    programme: 'employment-fund-benefit',
    change: { path: [], field: 'fundContributionMonths', toward: 'more' },
    figures: all,
    text: {
      ko: '생계안정자금: 더 오래 낸 사람이 덜 받지 않습니다',
      en: 'Livelihood support: more months paid into the fund never give less',
    },
  },
  {
    id: 'youth-basic-income.less-income',
    programme: 'youth-basic-income',
    change: { path: [], field: 'income', months: LAST_THREE, toward: 'less' },
    figures: ['status', 'amount'],
    text: {
      ko: '청년 기본소득: 소득이 더 줄어든 청년이 빠지지 않습니다',
      en: 'Youth basic income: a young person with less income is not left out',
    },
  },
  {
    id: 'landlord-property-tax-relief.deeper-cut',
    programme: 'landlord-property-tax-relief',
    change: { path: ['leases'], field: 'cutMonths', toward: 'more' },
    figures: ['status', 'months'],
    text: {
      ko: '착한 임대인: 임대료를 더 오래 내린 임대인이 덜 받지 않습니다',
      en: 'Good landlords: a landlord who cuts for longer is relieved no shorter',
    },
  },
]

/** The worse hit never get less. */
export const changeProperties: readonly Property[] = changes.map(
  ({ id, text, programme, change, figures }) => ({
    id,
    text,
    claim: { kind: 'never-less', programme, change, figures },
  }),
)
