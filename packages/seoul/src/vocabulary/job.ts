import { entity, type Handles } from '@ondol/rules'

const fields = {
  worker: { type: 'link', to: 'person', title: { ko: '노동자', en: 'worker' } },
  employer: { type: 'link', to: 'business', title: { ko: '사업장', en: 'employer' } },
  employmentPremium: {
    type: 'won',
    title: { ko: '고용보험료 (월, 노사 합)', en: 'employment-insurance premium (a month, both shares)' },
    ask: {
      ko: '한 달 고용보험료가 얼마인가요? (사업주와 노동자 몫을 더해서)',
      en: 'What is the monthly employment-insurance premium, both shares together?',
    },
  },
  accidentPremium: {
    type: 'won',
    title: { ko: '산재보험료 (월)', en: 'work-injury premium (a month)' },
    ask: { ko: '한 달 산재보험료가 얼마인가요?', en: 'What is the monthly work-injury premium?' },
  },
  outsideCompulsory: {
    type: 'bool',
    title: { ko: '당연가입 제외 사업장', en: 'outside compulsory cover' },
    ask: {
      ko: '사업장이 작아서 고용·산재보험 의무가입에서 빠져 있나요?',
      en: 'Is the workplace left out of compulsory insurance because of its size?',
    },
  },
} as const

/** A person's work at a business. */
export const job: Handles<'job', typeof fields> = entity(
  'job',
  { title: { ko: '일자리', en: 'job' }, plural: { ko: '일자리들', en: 'jobs' } },
  fields,
)
