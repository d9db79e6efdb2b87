import type { Property } from '@ondol/rules'

/** Which programmes go together, and which do not. */
export const togetherProperties: readonly Property[] = [
  {
    id: 'together.one-livelihood-benefit',
    text: {
      ko: '생계안정자금, 청년 기본소득, 중장년 기본소득 가운데 둘을 함께 받는 사람은 없습니다',
      en: 'nobody is paid two of livelihood support, youth and midlife basic income',
    },
    claim: {
      kind: 'paid-once',
      programmes: ['employment-fund-benefit', 'youth-basic-income', 'midlife-basic-income'],
    },
  },
  {
    id: 'together.young-or-midlife',
    text: {
      ko: '청년 기본소득과 중장년 기본소득의 자격을 함께 갖는 사람은 없습니다',
      en: 'nobody is eligible for both youth and midlife basic income',
    },
    claim: { kind: 'never-both', programmes: ['youth-basic-income', 'midlife-basic-income'] },
  },
  {
    id: 'together.paying-or-paid',
    text: {
      ko: '기금에 내는 사람과 기금에서 받는 사람은 다릅니다',
      en: 'nobody pays into the fund and is paid by it at once',
    },
    claim: { kind: 'never-both', programmes: ['employment-fund-membership', 'employment-fund-benefit'] },
  },
]
