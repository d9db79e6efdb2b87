import type { Text } from '@ondol/rules'
import creditGradeNotKnown from './credit-grade-not-known.json' with { type: 'json' }
import designatedDriver from './designated-driver.json' with { type: 'json' }
import freelancerWithoutContract from './freelancer-without-contract.json' with { type: 'json' }
import grandmotherOf76 from './grandmother-of-76.json' with { type: 'json' }
import homeStudyTutor from './home-study-tutor.json' with { type: 'json' }
import inheritedShop from './inherited-shop.json' with { type: 'json' }
import laidOffActor from './laid-off-actor.json' with { type: 'json' }
import landlordThreeShops from './landlord-three-shops.json' with { type: 'json' }
import leasePassedToWife from './lease-passed-to-wife.json' with { type: 'json' }
import mapoRestaurant from './mapo-restaurant.json' with { type: 'json' }
import paidThenRefused from './paid-then-refused.json' with { type: 'json' }
import simplifiedTaxpayer from './simplified-taxpayer.json' with { type: 'json' }
import specialOrFreelancer from './special-or-freelancer.json' with { type: 'json' }

/** A situation to try: somebody's facts, and what happened. */
export interface Example {
  readonly id: string
  readonly title: Text
  readonly story: Text
  /** A facts file, carrying its own date. */
  readonly facts: unknown
}

/** Situations as the proposal describes them, and some in which real programmes failed people. */
export const examples: readonly Example[] = [
  {
    id: 'mapo-restaurant',
    title: { ko: '마포의 작은 식당', en: 'A small restaurant in Mapo' },
    story: {
      ko: '직원 둘과 식당을 합니다. 임차료 170만 2천 원, 인건비 378만 4천 원은 그대로인데 매출이 반으로 줄었습니다.',
      en: 'A restaurant with two workers. Rent of 1,702,000 won and wages of 3,784,000 won stay as they were, while sales have halved.',
    },
    facts: mapoRestaurant,
  },
  {
    id: 'designated-driver',
    title: { ko: '대리운전 기사', en: 'A designated driver' },
    story: {
      ko: '밤손님이 끊겨 지난달 열하루를 쉬었습니다. 어머니와 둘이 삽니다.',
      en: 'Night customers are gone; eleven days without a ride last month. Lives with his mother.',
    },
    facts: designatedDriver,
  },
  {
    id: 'landlord-three-shops',
    title: { ko: '가게 셋을 세준 건물주', en: 'A landlord with three shops' },
    story: {
      ko: '빵집은 임대료를 30%, 양복점은 25% 내려 주었고 약국과는 아직 이야기 중입니다.',
      en: 'The bakery’s rent was lowered by 30%, the tailor’s by 25%; talks with the pharmacy go on.',
    },
    facts: landlordThreeShops,
  },
  {
    id: 'grandmother-of-76',
    title: { ko: '일흔여섯 할머니와 사는 집', en: 'A household with a grandmother of 76' },
    story: {
      ko: '날품을 파는 아들, 고등학생 손주와 삽니다. 형편이 되는 딸이 따로 살아 늘 부양의무자에 걸렸습니다.',
      en: 'She lives with her son, a day labourer, and a grandchild at school. A daughter elsewhere could help, which used to shut them out.',
    },
    facts: grandmotherOf76,
  },
  {
    id: 'home-study-tutor',
    title: { ko: '격리된 학습지 교사', en: 'A home-study tutor in quarantine' },
    story: {
      ko: '회원 집에서 확진자가 나와 두 주를 쉬었습니다. 쉬는 날은 수입이 없습니다.',
      en: 'A case in a pupil’s home meant two weeks at rest. A day of rest is a day without income.',
    },
    facts: homeStudyTutor,
  },
  {
    id: 'laid-off-actor',
    title: { ko: '공연이 끊긴 배우', en: 'A laid-off actor' },
    story: {
      ko: '공연이 모두 취소되어 일을 잃었습니다. 기금에 열네 달을 냈고 지금은 교육을 받으며 일을 찾습니다.',
      en: 'All shows were cancelled. Fourteen months were paid into the fund; now in training and looking for work.',
    },
    facts: laidOffActor,
  },
  {
    id: 'credit-grade-not-known',
    title: { ko: '신용등급을 모르는 가게 주인', en: 'A shop owner who does not know the credit grade' },
    story: {
      ko: '어디서 대출을 물어야 할지 몰라 창구를 헤맸습니다. 평가사마다 등급도 달랐습니다.',
      en: 'Sent from counter to counter for a loan; each bureau gave another grade.',
    },
    facts: creditGradeNotKnown,
  },
  {
    id: 'lease-passed-to-wife',
    title: { ko: '임차인이 바뀐 가게의 건물주', en: 'A landlord whose tenant changed' },
    story: {
      ko: '남편의 가게를 아내가 이어받아 계약을 새로 썼습니다. 다른 제도에서는 그래서 거절당했습니다.',
      en: 'The wife took over her husband’s shop on a new lease. Another scheme refused the landlord for it.',
    },
    facts: leasePassedToWife,
  },
  {
    id: 'inherited-shop',
    title: { ko: '물려받은 가게', en: 'An inherited shop' },
    story: {
      ko: '아버지 가게를 물려받아 올해 사업자등록을 새로 했습니다. 장사는 2009년부터 했습니다.',
      en: 'Inherited from the father and registered anew this year; trade began in 2009.',
    },
    facts: inheritedShop,
  },
  {
    id: 'simplified-taxpayer',
    title: { ko: '매출 신고 자료가 없는 간이과세자', en: 'A simplified taxpayer without sales returns' },
    story: {
      ko: '반기 매출 신고가 없어 매출이 줄었다는 것을 보일 길이 없다고 들었습니다.',
      en: 'Without half-year returns there seemed to be no way to prove the fall.',
    },
    facts: simplifiedTaxpayer,
  },
  {
    id: 'paid-then-refused',
    title: { ko: '지난번엔 됐는데 이번엔 안 된 가게', en: 'Accepted last time, refused this time' },
    story: {
      ko: '9월에는 감면 대상이었는데 12월에는 아니라고 합니다. 이유를 말해 주는 곳이 없었습니다.',
      en: 'Relief was open in September and not in December. Nobody said why.',
    },
    facts: paidThenRefused,
  },
  {
    id: 'special-or-freelancer',
    title: { ko: '특고인지 프리랜서인지 모르는 사람', en: 'Special-type worker or freelancer?' },
    story: {
      ko: '앱으로 일을 받습니다. 서류마다 자기를 무엇이라 적어야 할지 모르겠습니다.',
      en: 'Work comes through an app; every form asks for a word that nobody explained.',
    },
    facts: specialOrFreelancer,
  },
  {
    id: 'freelancer-without-contract',
    title: { ko: '계약서 없는 프리랜서', en: 'A freelancer without a contract' },
    story: {
      ko: '말로 일을 맡아 왔습니다. 계약서가 없어 어디서도 일한다는 것을 보일 수 없었습니다.',
      en: 'Jobs were agreed by word of mouth; there is no contract to show.',
    },
    facts: freelancerWithoutContract,
  },
]
