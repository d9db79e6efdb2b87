import { entity, type Handles } from '@ondol/rules'

const fields = {
  tenant: { type: 'link', to: 'business', title: { ko: '임차인', en: 'tenant' } },
  building: { type: 'link', to: 'building', title: { ko: '건물', en: 'building' } },
  monthlyRent: {
    type: 'won',
    title: { ko: '월 임차료', en: 'monthly rent' },
    ask: { ko: '한 달 임차료가 얼마인가요?', en: 'What is the monthly rent?' },
  },
  deposit: {
    type: 'won',
    title: { ko: '보증금', en: 'deposit' },
    ask: { ko: '보증금이 얼마인가요?', en: 'What is the deposit?' },
  },
  floorArea: {
    type: 'area',
    title: { ko: '임차 면적 (㎡)', en: 'leased area (m²)' },
    ask: { ko: '가게가 쓰는 면적은 몇 ㎡인가요?', en: 'What is the leased area in m²?' },
    help: { ko: '임대차계약서에 적힌 면적입니다.', en: 'As the lease states it.' },
  },
  startedOn: {
    type: 'date',
    title: { ko: '계약 시작일', en: 'start of the lease' },
    ask: { ko: '임대차 계약은 언제 시작되었나요?', en: 'When did the lease begin?' },
  },
  endsOn: {
    type: 'date',
    title: { ko: '계약 종료일', en: 'end of the lease' },
    ask: { ko: '임대차 계약은 언제 끝나나요?', en: 'When does the lease end?' },
  },
  agreedCut: {
    type: 'ratio',
    title: { ko: '합의한 인하율', en: 'agreed cut' },
    ask: {
      ko: '임대인과 임차인이 합의한 임대료 인하율은 얼마인가요?',
      en: 'By what share did landlord and tenant agree to cut the rent?',
    },
    help: { ko: '아직 합의가 없으면 0입니다.', en: '0 if there is no agreement yet.' },
  },
  cutMonths: {
    type: 'int',
    title: { ko: '인하 기간 (개월)', en: 'months of the cut' },
    ask: { ko: '임대료를 몇 달 동안 내리기로 했나요?', en: 'For how many months is the rent cut?' },
  },
} as const

/** A lease of rooms in a building to a business. */
export const lease: Handles<'lease', typeof fields> = entity(
  'lease',
  { title: { ko: '임대차', en: 'lease' }, plural: { ko: '임대차들', en: 'leases' } },
  fields,
)
