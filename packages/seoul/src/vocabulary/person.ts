import { entity, type Handles } from '@ondol/rules'
import { boroughs } from './boroughs.ts'

const fields = {
  birthDate: {
    type: 'date',
    title: { ko: '생년월일', en: 'date of birth' },
    ask: { ko: '생년월일이 언제인가요?', en: 'When were you born?' },
  },
  household: { type: 'link', to: 'household', title: { ko: '가구', en: 'household' } },
  borough: {
    type: 'choice',
    title: { ko: '사는 곳', en: 'place of residence' },
    ask: { ko: '어느 구에 사시나요?', en: 'Which borough do you live in?' },
    help: {
      ko: '주민등록이 된 곳을 골라 주세요.',
      en: 'Choose the place where you are registered as a resident.',
    },
    choices: boroughs as typeof boroughs,
  },
  work: {
    type: 'choice',
    title: { ko: '일하는 방식', en: 'kind of work' },
    ask: { ko: '지금 어떻게 일하고 계신가요?', en: 'How do you work at present?' },
    help: {
      ko: '가장 가까운 것을 하나 골라 주세요. 일이 끊겼다면 ‘일자리를 잃었어요’를 고르세요.',
      en: 'Choose the one that comes closest. If your work has stopped, choose “I lost my job”.',
    },
    choices: {
      employee: { ko: '임금근로자 (상용직)', en: 'employee' },
      temporary: { ko: '임시직', en: 'temporary worker' },
      daily: { ko: '일용직', en: 'daily worker' },
      special: { ko: '특수형태근로종사자', en: 'special-type worker' },
      freelancer: { ko: '프리랜서', en: 'freelancer' },
      artist: { ko: '예술인', en: 'artist' },
      'self-employed': { ko: '자영업자', en: 'self-employed' },
      'unpaid-family': { ko: '무급가족종사자', en: 'unpaid family worker' },
      unemployed: { ko: '실업', en: 'unemployed' },
      inactive: { ko: '비경제활동', en: 'inactive' },
    },
    options: {
      employee: { ko: '회사나 가게에서 월급을 받아요', en: 'I am paid a monthly wage' },
      temporary: {
        ko: '몇 달씩 계약하고 일해요 (임시직)',
        en: 'I work on contracts of some months (temporary)',
      },
      daily: { ko: '하루 단위로 일해요 (일용직)', en: 'I work by the day (daily work)' },
      special: {
        ko: '한 회사 일을 받아 실적만큼 받아요 — 학습지, 택배, 대리운전, 보험설계 등 (특수형태근로)',
        en: 'I work for one company and am paid by results: home-study tutor, courier, driver, insurance planner (special type)',
      },
      freelancer: {
        ko: '여러 곳의 일을 건별로 맡아요 (프리랜서)',
        en: 'I take jobs from several clients, one by one (freelancer)',
      },
      artist: { ko: '공연·창작으로 일해요 (예술인)', en: 'I work in performing or creative arts (artist)' },
      'self-employed': {
        ko: '내 가게나 사업을 해요 (자영업)',
        en: 'I run my own shop or business (self-employed)',
      },
      'unpaid-family': {
        ko: '가족의 가게를 보수 없이 도와요',
        en: 'I help in my family’s business without pay',
      },
      unemployed: { ko: '일자리를 잃었어요 (실업)', en: 'I lost my job (unemployed)' },
      inactive: { ko: '지금은 일하지 않고 찾지도 않아요', en: 'I neither work nor look for work at present' },
    },
  },
  specialOccupation: {
    type: 'choice',
    title: { ko: '특수형태근로 직종', en: 'special occupation' },
    ask: { ko: '이 가운데 하시는 일이 있나요?', en: 'Is your work one of these?' },
    help: {
      ko: '이 지원이 다루는 아홉 직종입니다. 없으면 ‘없음’을 고르세요.',
      en: 'These are the nine occupations that this support covers. If none fits, choose “none”.',
    },
    choices: {
      none: { ko: '없음', en: 'none of these' },
      'insurance-planner': { ko: '보험설계사', en: 'insurance planner' },
      'construction-machine-operator': {
        ko: '건설기계 자차기사',
        en: 'operator of one’s own construction machine',
      },
      'home-study-tutor': { ko: '학습지 교사', en: 'home-study tutor' },
      'golf-caddy': { ko: '골프장 캐디', en: 'golf caddy' },
      'parcel-courier': { ko: '택배기사', en: 'parcel courier' },
      'quick-courier': { ko: '전속 퀵서비스 기사', en: 'quick-service courier for one firm' },
      'loan-solicitor': { ko: '대출모집인', en: 'loan solicitor' },
      'card-solicitor': { ko: '신용카드모집인', en: 'credit-card solicitor' },
      'designated-driver': { ko: '전속 대리운전 기사', en: 'designated driver for one firm' },
    },
  },
  employmentInsured: {
    type: 'bool',
    title: { ko: '고용보험 가입', en: 'employment insurance' },
    ask: { ko: '고용보험에 가입되어 있나요?', en: 'Are you covered by employment insurance?' },
    help: {
      ko: '급여명세서에서 고용보험료가 빠져나가거나, 자영업자 고용보험에 직접 들었다면 ‘예’입니다.',
      en: 'Yes, if a premium is taken from your pay, or if you joined it yourself as self-employed.',
    },
  },
  accidentInsured: {
    type: 'bool',
    title: { ko: '산재보험 가입', en: 'work-injury insurance' },
    ask: { ko: '산재보험에 가입되어 있나요?', en: 'Are you covered by work-injury insurance?' },
  },
  pensionInsured: {
    type: 'bool',
    title: { ko: '국민연금 가입', en: 'national pension' },
    ask: { ko: '국민연금에 가입되어 있나요?', en: 'Are you insured in the national pension?' },
  },
  healthInsurance: {
    type: 'choice',
    title: { ko: '건강보험 자격', en: 'kind of health insurance' },
    ask: { ko: '건강보험은 어떤 자격인가요?', en: 'How are you covered by health insurance?' },
    choices: {
      employee: { ko: '직장가입자', en: 'employee' },
      local: { ko: '지역가입자', en: 'local' },
      dependent: { ko: '피부양자', en: 'dependent' },
      'medical-aid': { ko: '의료급여', en: 'medical aid' },
      none: { ko: '없음', en: 'none' },
    },
    options: {
      employee: { ko: '직장가입자 (회사를 통해)', en: 'employee (through the workplace)' },
      local: { ko: '지역가입자 (고지서를 직접 받음)', en: 'local (I get the bill myself)' },
      dependent: {
        ko: '피부양자 (가족의 보험에 올라 있음)',
        en: 'dependent (on a family member’s insurance)',
      },
      'medical-aid': { ko: '의료급여 수급자', en: 'medical aid' },
      none: { ko: '없음', en: 'none' },
    },
  },
  income: {
    type: 'monthly',
    of: 'won',
    title: { ko: '월 소득', en: 'monthly income' },
    ask: { ko: '달마다 얼마를 버셨나요?', en: 'How much did you earn in each month?' },
    help: { ko: '소득이 없던 달은 0을 적어 주세요.', en: 'Enter 0 for a month without income.' },
  },
  taxableIncome: {
    type: 'won',
    title: { ko: '종합소득금액 (연)', en: 'taxable income (a year)' },
    ask: {
      ko: '지난 한 해 종합소득금액이 얼마인가요?',
      en: 'What was your taxable income of the last year?',
    },
    help: {
      ko: '종합소득세 신고서에 적힌 종합소득금액입니다. 임대료를 내리기 전의 금액을 적어 주세요.',
      en: 'As your income-tax return states it, before the rent was lowered.',
    },
  },
  creditGrade: {
    type: 'int',
    least: 1,
    most: 10,
    title: { ko: '신용등급', en: 'credit grade' },
    ask: { ko: '신용등급이 몇 등급인가요?', en: 'What is your credit grade?' },
    help: {
      ko: '1등급이 가장 좋고 10등급까지 있습니다. 평가사마다 다를 수 있어, 여기서는 먼저 알아볼 창구를 정하는 데만 씁니다.',
      en: 'From 1 (best) to 10. Bureaus may grade you differently; here it only tells which counter to try first.',
    },
  },
  student: {
    type: 'bool',
    title: { ko: '재학 여부', en: 'student' },
    ask: { ko: '지금 학교에 다니고 계신가요?', en: 'Are you in school or university at present?' },
  },
  canWork: {
    type: 'bool',
    title: { ko: '근로 능력', en: 'able to work' },
    ask: { ko: '일을 할 수 있는 상태인가요?', en: 'Are you able to work?' },
  },
  seekingWork: {
    type: 'bool',
    title: { ko: '구직 의사', en: 'looking for work' },
    ask: { ko: '일자리를 찾고 계신가요?', en: 'Are you looking for work?' },
  },
  jobSearchActivities: {
    type: 'int',
    title: { ko: '최근 4주 구직활동 횟수', en: 'job-search activities in the last four weeks' },
    ask: {
      ko: '최근 4주 동안 구직활동을 몇 번 하셨나요?',
      en: 'How many times did you apply or search in the last four weeks?',
    },
    help: {
      ko: '입사 지원, 면접, 직업상담 등을 셉니다.',
      en: 'Count applications, interviews and counselling.',
    },
  },
  lastWorkedOn: {
    type: 'date',
    title: { ko: '마지막으로 일한 날', en: 'last day worked' },
    ask: { ko: '마지막으로 일한 날은 언제인가요?', en: 'On which day did you last work?' },
    help: {
      ko: '일한 적이 없으면 ‘모르겠어요’를 고르세요.',
      en: 'If you have never worked, choose “I don’t know”.',
    },
  },
  fundContributionMonths: {
    type: 'int',
    title: { ko: '최근 24개월 중 기금 납입 개월', en: 'months paid into the fund (of the last 24)' },
    ask: {
      ko: '최근 24개월 동안 서울형 고용보험 기금에 몇 달 납입하셨나요?',
      en: 'For how many of the last 24 months did you pay into Seoul’s employment-insurance fund?',
    },
    help: { ko: '가입한 적이 없으면 0입니다.', en: '0 if you never joined.' },
  },
  fundBaseIncome: {
    type: 'won',
    title: { ko: '기금 기준소득 (월)', en: 'base income in the fund (a month)' },
    ask: {
      ko: '기금에 신고된 월 기준소득은 얼마인가요?',
      en: 'What monthly base income does the fund hold for you?',
    },
  },
  daysUnableToWork: {
    type: 'monthly',
    of: 'int',
    title: { ko: '일하지 못한 날', en: 'days unable to work' },
    ask: {
      ko: '재난 때문에 일하지 못한 날이 며칠인가요?',
      en: 'On how many days could you not work because of the emergency?',
    },
    help: { ko: '그런 날이 없던 달은 0을 적어 주세요.', en: 'Enter 0 for a month without any.' },
  },
  hospitalDays: {
    type: 'int',
    title: { ko: '입원 일수', en: 'days in hospital' },
    ask: { ko: '이번에 며칠 입원하셨나요?', en: 'How many days were you in hospital this time?' },
    help: { ko: '입원하지 않았다면 0입니다.', en: '0 if you were not.' },
  },
  checkupDays: {
    type: 'int',
    title: { ko: '건강검진 일수', en: 'days of check-up' },
    ask: {
      ko: '일반건강검진을 받느라 며칠 쉬셨나요?',
      en: 'On how many days did you rest for a health check-up?',
    },
    help: { ko: '그런 날이 없었으면 0입니다.', en: '0 if there were none.' },
  },
  infectionRestDays: {
    type: 'int',
    title: { ko: '감염 의심으로 쉰 날', en: 'days of rest for suspected infection' },
    ask: {
      ko: '감염이 의심되거나 격리되어 며칠 쉬셨나요?',
      en: 'How many days did you rest because of suspected infection or quarantine?',
    },
    help: { ko: '그런 날이 없었으면 0입니다.', en: '0 if there were none.' },
  },
  employerPaidSickLeave: {
    type: 'bool',
    title: { ko: '회사의 유급병가', en: 'paid sick leave from the employer' },
    ask: {
      ko: '쉬는 동안 일하는 곳에서 돈을 받으셨나요?',
      en: 'Were you paid by your workplace while you rested?',
    },
  },
  enrolledInTraining: {
    type: 'bool',
    title: { ko: '교육훈련 수강', en: 'enrolled in training' },
    ask: { ko: '직업훈련이나 교육 과정에 등록하셨나요?', en: 'Are you enrolled in a training course?' },
  },
  receives: {
    type: 'set',
    title: { ko: '이미 받고 있는 지원', en: 'support already received' },
    ask: { ko: '이 가운데 이미 받고 있는 것이 있나요?', en: 'Do you already receive any of these?' },
    help: {
      ko: '하나도 없으면 아무것도 고르지 말고 다음으로 가세요.',
      en: 'If none, choose nothing and go on.',
    },
    choices: {
      'jobseeker-benefit': { ko: '구직급여 (실업급여)', en: 'job-seeker’s benefit' },
      'basic-livelihood': { ko: '국민기초생활보장 생계급여', en: 'national basic livelihood benefit' },
      'duru-nuri': { ko: '두루누리 사회보험료 지원', en: 'Duru-nuri premium support' },
      'premium-part-support': {
        ko: '고용·산재보험료 일부 지원',
        en: 'partial support of employment and injury premiums',
      },
      'national-employment-support': {
        ko: '국민취업지원제도 수당',
        en: 'national employment support allowance',
      },
    },
  },
} as const

/** A resident, a worker, an owner: anyone whom a programme may be about. */
export const person: Handles<'person', typeof fields> = entity(
  'person',
  { title: { ko: '사람', en: 'person' }, plural: { ko: '사람들', en: 'persons' } },
  fields,
)
