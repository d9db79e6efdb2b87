import type { Role } from '../../database/index.ts'

interface Text {
  readonly ko: string
  readonly en: string
}

/** Somebody who can be played in the demonstration. */
export interface ExamplePerson {
  /** The id of the account, the same in every demonstration. */
  readonly id: string
  readonly subject: string
  readonly name: Text
  readonly about: Text
  readonly grants: readonly ExampleGrant[]
  /** The subject of a person whom this one helps. */
  readonly helps?: string
}

export interface ExampleGrant {
  readonly role: Exclude<Role, 'resident'>
  readonly institution: string | null
}

/** The people of one kind, as the sign-in page lists them. */
export interface ExampleGroup {
  readonly title: Text
  readonly people: readonly ExamplePerson[]
}

const idOf = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`

const at = (institution: string, ...roles: readonly ExampleGrant['role'][]): readonly ExampleGrant[] =>
  roles.map((role) => ({ role, institution }))

const ofTheCity = (role: ExampleGrant['role']): readonly ExampleGrant[] => [{ role, institution: null }]

const residents: readonly ExamplePerson[] = [
  {
    id: idOf(1),
    subject: 'kim-seoyeon',
    name: { ko: '김서연', en: 'Kim Seo-yeon' },
    about: { ko: '마포구에서 카페를 빌려 운영', en: 'runs a café in rented rooms in Mapo' },
    grants: [],
  },
  {
    id: idOf(2),
    subject: 'park-minjun',
    name: { ko: '박민준', en: 'Park Min-jun' },
    about: { ko: '배달 기사', en: 'delivery rider' },
    grants: [],
  },
  {
    id: idOf(3),
    subject: 'jeong-dahye',
    name: { ko: '정다혜', en: 'Jeong Da-hye' },
    about: { ko: '공연 일을 하는 프리랜서', en: 'freelancer in the performing arts' },
    grants: [],
  },
  {
    id: idOf(4),
    subject: 'lee-sunja',
    name: { ko: '이순자', en: 'Lee Sun-ja' },
    about: { ko: '시장에서 반찬 가게를 하는 72세', en: 'sells side dishes at a market; 72 years old' },
    grants: [],
  },
  {
    id: idOf(5),
    subject: 'choi-youngho',
    name: { ko: '최영호', en: 'Choi Young-ho' },
    about: { ko: '상가 건물주 (임대인)', en: 'landlord of a building with shops' },
    grants: [],
  },
  {
    id: idOf(6),
    subject: 'han-jiwoo',
    name: { ko: '한지우', en: 'Han Ji-woo' },
    about: { ko: '이순자 님을 대신해 신청하는 도우미', en: 'helps Lee Sun-ja, with her consent' },
    grants: [],
    helps: 'lee-sunja',
  },
]

const officers: readonly ExamplePerson[] = [
  {
    id: idOf(11),
    subject: 'oh-hyunwoo',
    name: { ko: '오현우', en: 'Oh Hyun-woo' },
    about: { ko: '마포구 상생협의체 담당자', en: 'officer of the win-win council of Mapo' },
    grants: at('win-win-council/mapo', 'officer'),
  },
  {
    id: idOf(12),
    subject: 'seo-migyeong',
    name: { ko: '서미경', en: 'Seo Mi-gyeong' },
    about: {
      ko: '마포구 상생협의체 책임자 (담당자 겸임)',
      en: 'supervisor, and officer, of the same council',
    },
    grants: at('win-win-council/mapo', 'supervisor', 'officer'),
  },
  {
    id: idOf(13),
    subject: 'hwang-doyun',
    name: { ko: '황도윤', en: 'Hwang Do-yun' },
    about: { ko: '중구 상생협의체 담당자', en: 'officer of the win-win council of Jung' },
    grants: at('win-win-council/jung', 'officer'),
  },
  {
    id: idOf(14),
    subject: 'kang-eunji',
    name: { ko: '강은지', en: 'Kang Eun-ji' },
    about: { ko: '마포구 동주민센터 담당자', en: 'officer of a community service centre in Mapo' },
    grants: at('community-service-centre/mapo', 'officer'),
  },
  {
    id: idOf(17),
    subject: 'nam-jiyeon',
    name: { ko: '남지연', en: 'Nam Ji-yeon' },
    about: {
      ko: '마포구 동주민센터 책임자 (담당자 겸임)',
      en: 'supervisor, and officer, of the same centre',
    },
    grants: at('community-service-centre/mapo', 'supervisor', 'officer'),
  },
  {
    id: idOf(15),
    subject: 'yoon-taeho',
    name: { ko: '윤태호', en: 'Yoon Tae-ho' },
    about: { ko: '고용보험 기금 사무국 담당자', en: 'officer of the employment-fund office' },
    grants: at('fund-office', 'officer'),
  },
  {
    id: idOf(18),
    subject: 'baek-minseo',
    name: { ko: '백민서', en: 'Baek Min-seo' },
    about: {
      ko: '임차료 감액 조정위원회 담당자',
      en: 'officer of the city’s rent-reduction committee',
    },
    grants: at('rent-reduction-committee', 'officer'),
  },
  {
    id: idOf(16),
    subject: 'lim-jaewon',
    name: { ko: '임재원', en: 'Lim Jae-won' },
    about: { ko: 'IBK기업은행 담당자', en: 'officer of IBK, a lender' },
    grants: at('ibk', 'officer'),
  },
  {
    id: idOf(31),
    subject: 'ryu-sehee',
    name: { ko: '류세희', en: 'Ryu Se-hee' },
    about: { ko: '한강은행(예시) 대출 담당자', en: 'loan officer of Hangang Bank, an example' },
    grants: at('commercial-bank/hangang', 'officer'),
  },
  {
    id: idOf(32),
    subject: 'ma-dongjin',
    name: { ko: '마동진', en: 'Ma Dong-jin' },
    about: { ko: '북한산은행(예시) 대출 담당자', en: 'loan officer of Bukhansan Bank, an example' },
    grants: at('commercial-bank/bukhansan', 'officer'),
  },
]

const cityOffices: readonly ExamplePerson[] = [
  {
    id: idOf(21),
    subject: 'bae-sujin',
    name: { ko: '배수진', en: 'Bae Su-jin' },
    about: { ko: '지급 담당자', en: 'paymaster: releases payments' },
    grants: ofTheCity('paymaster'),
  },
  {
    id: idOf(22),
    subject: 'noh-junhyeok',
    name: { ko: '노준혁', en: 'Noh Jun-hyeok' },
    about: {
      ko: '임차료 감액 조정위원회 조정위원',
      en: 'mediator of the city’s rent-reduction committee',
    },
    grants: at('rent-reduction-committee', 'mediator'),
  },
  {
    id: idOf(23),
    subject: 'moon-sora',
    name: { ko: '문소라', en: 'Moon So-ra' },
    about: { ko: '정책 분석가', en: 'policy analyst' },
    grants: ofTheCity('analyst'),
  },
  {
    id: idOf(24),
    subject: 'shin-jaehyun',
    name: { ko: '신재현', en: 'Shin Jae-hyun' },
    about: { ko: '감사관', en: 'auditor' },
    grants: ofTheCity('auditor'),
  },
  {
    id: idOf(25),
    subject: 'jo-eunbyeol',
    name: { ko: '조은별', en: 'Jo Eun-byeol' },
    about: { ko: '운영자 (역할 부여)', en: 'operator: grants roles' },
    grants: ofTheCity('operator'),
  },
]

/** Everybody who can be played. All are invented. */
export const examplePeople: readonly ExampleGroup[] = [
  { title: { ko: '시민', en: 'Residents' }, people: residents },
  { title: { ko: '기관 담당자', en: 'Officers of institutions' }, people: officers },
  { title: { ko: '시청', en: 'The city' }, people: cityOffices },
]

/** One of them; `undefined` for a subject that is none. */
export function examplePerson(subject: string): ExamplePerson | undefined {
  return examplePeople.flatMap(({ people }) => people).find((person) => person.subject === subject)
}
