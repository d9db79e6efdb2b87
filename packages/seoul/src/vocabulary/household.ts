import { entity, type Handles } from '@ondol/rules'

const fields = {
  assets: {
    type: 'won',
    title: { ko: '재산', en: 'assets' },
    ask: { ko: '가구의 재산은 모두 얼마쯤인가요?', en: 'What are your household’s assets in all?' },
    help: {
      ko: '집 보증금, 부동산, 예금, 자동차를 더하고 빚을 뺀 금액입니다. 어림으로 적어도 됩니다.',
      en: 'Deposits on your home, property, savings and cars, less debts. A good estimate will do.',
    },
  },
  otherIncome: {
    type: 'won',
    title: { ko: '그 밖의 월 소득', en: 'other income (a month)' },
    ask: {
      ko: '가족이 번 돈 말고 달마다 들어오는 돈이 얼마인가요?',
      en: 'How much comes in each month beside what the members earn?',
    },
    help: {
      ko: '연금, 임대료, 이자, 보내 주는 돈 등입니다. 없으면 0입니다.',
      en: 'Pensions, rent, interest, money sent to you. 0 if none.',
    },
  },
  supporterAble: {
    type: 'bool',
    title: { ko: '부양 능력이 있는 부양의무자', en: 'a family supporter who is able' },
    ask: {
      ko: '따로 사는 부모나 자녀 가운데 생활비를 도울 형편이 되는 분이 있나요?',
      en: 'Is there a parent or child living elsewhere who can afford to support you?',
    },
  },
} as const

/** People who live and keep house together. */
export const household: Handles<'household', typeof fields> = entity(
  'household',
  { title: { ko: '가구', en: 'household' }, plural: { ko: '가구들', en: 'households' } },
  fields,
)
