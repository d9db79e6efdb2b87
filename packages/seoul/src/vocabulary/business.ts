import { entity, type Handles } from '@ondol/rules'
import { boroughs } from './boroughs.ts'

const fields = {
  owner: { type: 'link', to: 'person', title: { ko: '사업주', en: 'owner' } },
  borough: {
    type: 'choice',
    title: { ko: '사업장 위치', en: 'place of business' },
    ask: { ko: '가게나 사업장은 어느 구에 있나요?', en: 'Which borough is the business in?' },
    choices: boroughs as typeof boroughs,
  },
  sector: {
    type: 'choice',
    title: { ko: '업종', en: 'sector' },
    ask: { ko: '어떤 업종인가요?', en: 'What kind of business is it?' },
    choices: {
      manufacturing: { ko: '제조업', en: 'manufacturing' },
      construction: { ko: '건설업', en: 'construction' },
      mining: { ko: '광업', en: 'mining' },
      transport: { ko: '운수업', en: 'transport' },
      'wholesale-retail': { ko: '도매·소매업', en: 'wholesale and retail' },
      'food-service': { ko: '음식점·카페·주점', en: 'restaurants, cafés, bars' },
      lodging: { ko: '숙박업', en: 'lodging' },
      education: { ko: '교육·학원', en: 'education' },
      'arts-sports-leisure': { ko: '예술·스포츠·여가', en: 'arts, sports, leisure' },
      'personal-service': {
        ko: '미용·세탁 등 개인 서비스',
        en: 'hairdressing, laundry and other personal services',
      },
      other: { ko: '그 밖의 업종', en: 'other' },
    },
  },
  employees: {
    type: 'int',
    title: { ko: '상시근로자 수', en: 'regular workers' },
    ask: { ko: '늘 함께 일하는 직원이 몇 명인가요?', en: 'How many regular workers do you employ?' },
    help: {
      ko: '사장님과 무급으로 돕는 가족, 하루 단위로 일하는 사람은 빼고 셉니다.',
      en: 'Without yourself, unpaid family and people hired by the day.',
    },
  },
  openedOn: {
    type: 'date',
    title: { ko: '개업일', en: 'opening date' },
    ask: { ko: '언제 문을 여셨나요?', en: 'When did the business open?' },
    help: {
      ko: '상속이나 명의 변경으로 새로 등록했다면, 실제로 장사를 시작한 날을 적고 담당자에게 알려 주세요.',
      en: 'If it was registered anew after an inheritance or change of name, enter the day on which trade began and tell the officer.',
    },
  },
  sales: {
    type: 'monthly',
    of: 'won',
    title: { ko: '월 매출', en: 'monthly sales' },
    ask: { ko: '달마다 매출이 얼마였나요?', en: 'What were the sales in each month?' },
    help: {
      ko: '부가세 신고, 카드 매출표, 포스 기록을 보고 적어 주세요. 표를 붙여 넣거나 파일로 올려도 됩니다.',
      en: 'From VAT returns, card sales or the till. You may paste a table or upload a file.',
    },
  },
  costs: {
    type: 'monthly',
    of: 'won',
    title: { ko: '월 비용', en: 'monthly costs' },
    ask: { ko: '달마다 비용이 얼마나 들었나요?', en: 'What were the costs in each month?' },
    help: { ko: '임차료, 인건비, 재료비를 모두 더한 금액입니다.', en: 'Rent, wages and materials together.' },
  },
  suspendedDays: {
    type: 'monthly',
    of: 'int',
    title: { ko: '조업을 멈춘 날', en: 'days of stoppage' },
    ask: {
      ko: '재난 때문에 문을 닫거나 일을 멈춘 날이 며칠인가요?',
      en: 'On how many days did the emergency stop the business, wholly or in part?',
    },
    help: { ko: '그런 날이 없던 달은 0을 적어 주세요.', en: 'Enter 0 for a month without any.' },
  },
  damageProven: {
    type: 'bool',
    title: { ko: '피해 입증', en: 'damage proven' },
    ask: {
      ko: '재난 피해를 확인해 주는 서류를 받았거나 받을 수 있나요?',
      en: 'Do you have, or can you get, a certificate of damage?',
    },
  },
  localIncomeTax: {
    type: 'won',
    title: { ko: '지방소득세 (연)', en: 'local income tax (a year)' },
    ask: { ko: '한 해 지방소득세가 얼마인가요?', en: 'How much local income tax do you owe for the year?' },
    help: {
      ko: '고지서나 위택스에서 볼 수 있습니다. 없으면 0입니다.',
      en: 'It stands on the tax bill. 0 if none.',
    },
  },
  policyLoans: {
    type: 'won',
    title: { ko: '이미 받은 정책자금 대출', en: 'policy loans already taken' },
    ask: {
      ko: '정책자금 대출을 이미 얼마 받으셨나요?',
      en: 'How much have you already borrowed from policy loans?',
    },
    help: {
      ko: '한도에서 빼고 계산합니다. 없으면 0입니다.',
      en: 'It is deducted from the limit. 0 if none.',
    },
  },
  secondTierLoans: {
    type: 'won',
    title: { ko: '제2금융권 대출', en: 'loans from second-tier lenders' },
    ask: {
      ko: '저축은행·카드사 등 제2금융권 대출이 얼마인가요?',
      en: 'How much do you owe to savings banks, card companies and other second-tier lenders?',
    },
  },
  overdueInterest: {
    type: 'won',
    title: { ko: '연체이자', en: 'late interest' },
    ask: { ko: '밀린 대출의 연체이자가 얼마인가요?', en: 'How much late interest has built up?' },
  },
} as const

/** A business with one owner and one place. */
export const business: Handles<'business', typeof fields> = entity(
  'business',
  { title: { ko: '사업체', en: 'business' }, plural: { ko: '사업체들', en: 'businesses' } },
  fields,
)
