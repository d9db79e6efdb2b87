import type { Fund } from '@ondol/rules'

/** 서울형 고용보험 기금 */
export const employmentFund: Fund = {
  id: 'employment-fund',
  title: { ko: '서울형 고용보험 기금', en: 'Seoul’s employment-insurance fund' },
  membership: 'employment-fund-membership',
  memberShare: 'memberShare',
  pays: ['employment-fund-benefit'],
  contributionMonths: { fact: 'person.fundContributionMonths', ofLast: 24 },
}
