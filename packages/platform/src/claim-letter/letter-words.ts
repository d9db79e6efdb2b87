import type { Language } from '@ondol/rules'

/** Figures as people write them. */
interface Rent {
  readonly rent: string
  readonly lowered: string
  readonly cut: string
  readonly monthly: string
  readonly months: number
  readonly from: string
}

interface Quartile {
  readonly landlords: number
  readonly lower: string
  readonly median: string
  readonly upper: string
  readonly before: string
}

/** What the letter says around its figures. */
export interface LetterWords {
  readonly copy: string
  readonly titleClaim: string
  readonly titleMediation: string
  readonly sender: string
  readonly addressee: string
  readonly tenant: string
  readonly landlord: string
  readonly address: string
  readonly telephone: string
  readonly date: string
  readonly subject: string
  readonly premises: string
  readonly leaseHead: string
  readonly rent: string
  readonly deposit: string
  readonly term: string
  readonly period: (from: string, to: string) => string
  readonly salesHead: string
  readonly fell: (recent: string, base: string, drop: string) => string
  readonly burden: (share: string) => string
  readonly chart: string
  readonly chartLegend: string
  readonly claimHead: string
  readonly claimApplies: (converted: string, limit: string) => string
  readonly mediationApplies: (converted: string, limit: string) => string
  readonly ask: (rent: Rent) => string
  readonly recommended: (cut: string, months: number) => string
  readonly comparable: (reached: Quartile) => string
  readonly reliefsHead: string
  readonly relief: (title: string, won: string, basis: string) => string
  readonly reliefOpen: (title: string, basis: string) => string
  readonly reliefsNote: string
  readonly answer: (days: number) => string
  readonly mediation: (council: string, committee: string) => string
  readonly close: string
  readonly sign: string
  readonly stamp: string
  readonly sources: string
  readonly post: string
  readonly foot: (page: number, pages: number) => string
  readonly seal: string
}

const ko: LetterWords = {
  copy: '내용증명',
  titleClaim: '임대료 감액 청구서',
  titleMediation: '임대료 감액 협의 요청서',
  sender: '발신인',
  addressee: '수신인',
  tenant: '임차인',
  landlord: '임대인',
  address: '주소',
  telephone: '연락처',
  date: '작성일',
  subject: '제목',
  premises: '임차한 곳',
  leaseHead: '1. 임대차',
  rent: '월 임대료',
  deposit: '보증금',
  term: '계약 기간',
  period: (from, to) => `${from} ~ ${to}`,
  salesHead: '2. 매출의 변화',
  fell: (recent, base, drop) =>
    `최근 세 달의 월평균 매출은 ${recent}으로, 비교 기준인 월평균 ${base}보다 ${drop} 줄었습니다.`,
  burden: (share) => `지금의 월 임대료는 월평균 매출의 ${share}입니다.`,
  chart: '월별 매출',
  chartLegend: '진한 막대는 최근 세 달 · 단위 만 원',
  claimHead: '3. 청구',
  claimApplies: (converted, limit) =>
    `이 임대차의 환산보증금은 ${converted}으로 ${limit}을 넘지 않아 이 조항이 적용됩니다.`,
  mediationApplies: (converted, limit) =>
    `이 임대차의 환산보증금은 ${converted}으로 ${limit}을 넘습니다. 상가건물 임대차보호법 제11조의 감액청구 대신, 서울시의 조정 절차를 바탕으로 협의를 요청합니다.`,
  ask: ({ rent, lowered, cut, monthly, months, from }) =>
    `${from}분부터 ${months}개월 동안 월 임대료를 ${rent}에서 ${lowered}으로 ${monthly}(${cut}) 내려 주실 것을 청구합니다.`,
  recommended: (cut, months) =>
    `서울시 임차료 감액 제도는 매출이 줄어든 정도에 따라 ${months}개월 동안 ${cut}의 인하를 협의의 출발점으로 권합니다. 법이 정한 금액은 아닙니다.`,
  comparable: ({ landlords, lower, median, upper, before }) =>
    `같은 상권에서 ${before} 전에 합의한 임대인 ${landlords}명의 인하율은 가운데 값이 ${median}이고, 절반이 ${lower}에서 ${upper} 사이였습니다.`,
  reliefsHead: '4. 임대료를 내리신 임대인이 받을 수 있는 지원',
  relief: (title, won, basis) => `· ${title}: ${won} (${basis})`,
  reliefOpen: (title, basis) => `· ${title}: 금액은 임대인의 세금과 소득에 따라 정해집니다 (${basis})`,
  reliefsNote:
    '위 금액은 알려진 사실로 규칙에 따라 계산한 것이며, 지원 여부와 금액은 각 기관이 서류를 확인한 뒤 정합니다. 괄호 안은 근거가 제안, 법령·공고, 가정 가운데 무엇인지를 뜻합니다.',
  answer: (days) => `이 글을 받으신 날부터 ${days}일 안에 뜻을 알려 주시기 바랍니다.`,
  mediation: (council, committee) =>
    `뜻이 모이지 않으면 ${council}, 이어서 ${committee}의 조정으로 함께 풀어 가기를 바랍니다.`,
  close: '위와 같이 알립니다.',
  sign: '발신인',
  stamp: '(서명 또는 인)',
  sources: '근거',
  post: '우체국 확인란',
  foot: (page, pages) => `${page} / ${pages}쪽`,
  seal: '간인',
}

const en: LetterWords = {
  copy: 'Translation for reading; what is sent is the Korean letter',
  titleClaim: 'Claim to a lower rent',
  titleMediation: 'Request to talk about a lower rent',
  sender: 'From',
  addressee: 'To',
  tenant: 'tenant',
  landlord: 'landlord',
  address: 'Address',
  telephone: 'Telephone',
  date: 'Date',
  subject: 'Subject',
  premises: 'Leased rooms',
  leaseHead: '1. The lease',
  rent: 'Monthly rent',
  deposit: 'Deposit',
  term: 'Term',
  period: (from, to) => `${from} to ${to}`,
  salesHead: '2. How sales changed',
  fell: (recent, base, drop) =>
    `Mean monthly sales of the last three months were ${recent}: ${drop} less than the ${base} that they are compared with.`,
  burden: (share) => `The rent is now ${share} of mean monthly sales.`,
  chart: 'Sales by month',
  chartLegend: 'dark bars: the last three months · in units of 10,000 won',
  claimHead: '3. The claim',
  claimApplies: (converted, limit) =>
    `The converted deposit of this lease is ${converted}, not above ${limit}, so that this article applies.`,
  mediationApplies: (converted, limit) =>
    `The converted deposit of this lease is ${converted}, above ${limit}. Instead of the claim under article 11 of the Commercial Building Lease Protection Act I ask to talk, on the ground of the city’s mediation.`,
  ask: ({ rent, lowered, cut, monthly, months, from }) =>
    `I ask that for ${months} months from ${from} the monthly rent be lowered from ${rent} to ${lowered}, by ${monthly} (${cut}).`,
  recommended: (cut, months) =>
    `By how far sales fell, the city’s rent-reduction programme recommends a cut of ${cut} for ${months} months as a start. It is no sum set by law.`,
  comparable: ({ landlords, lower, median, upper, before }) =>
    `Of ${landlords} landlords of the same shopping area who agreed before ${before}, the median cut was ${median}, and half agreed on ${lower} to ${upper}.`,
  reliefsHead: '4. What a landlord who lowers the rent may have',
  relief: (title, won, basis) => `· ${title}: ${won} (${basis})`,
  reliefOpen: (title, basis) => `· ${title}: the sum goes by the landlord’s taxes and income (${basis})`,
  reliefsNote:
    'These sums are worked out by the rules from what is known; each body settles whether and how much once it has seen the papers. In brackets: whether it rests on the proposal, a law or notice, or an assumption.',
  answer: (days) => `Please let me know within ${days} days of receiving this letter.`,
  mediation: (council, committee) =>
    `If we cannot agree, I hope that the ${council}, and then the ${committee}, will help us to.`,
  close: '',
  sign: 'From',
  stamp: '(signature or seal)',
  sources: 'Sources',
  post: 'For the post office',
  foot: (page, pages) => `page ${page} of ${pages}`,
  seal: 'seal',
}

/** By language. The Korean letter is the one that is sent. */
export const letterWords: Readonly<Record<Language, LetterWords>> = { ko, en }
