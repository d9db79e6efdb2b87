import type { Language } from '@ondol/rules'

/** What the guide beside the letter says; the guide is not sent. */
export interface GuideWords {
  readonly title: string
  readonly notSent: string
  readonly check: string
  readonly stepsHead: string
  readonly steps: readonly string[]
  readonly routesHead: string
  readonly routeClaim: string
  readonly routeClaimText: (limit: string, times: number) => string
  readonly routeMediation: string
  readonly routeMediationText: (limit: string) => string
  readonly yours: (converted: string, route: string) => string
  readonly lawHead: string
  readonly others: string
  readonly tooFew: (atLeast: number) => string
  readonly clawBack: (months: number) => string
  readonly helpHead: string
  readonly help: (office: string, telephone: string, hours: string) => string
  readonly handOver: string
  readonly foot: string
}

const ko: GuideWords = {
  title: '감액 청구서를 보내는 방법',
  notSent: '이 안내는 보내지 않습니다. 앞의 편지 세 부만 보냅니다.',
  check:
    '편지는 말씀하신 사실로 만든 초안입니다. 이름, 주소, 금액, 날짜를 계약서와 견주어 보고, 혼자 결정하기 어려우면 보내기 전에 도움 센터의 사람과 함께 보세요.',
  stepsHead: '보내는 순서',
  steps: [
    '같은 편지가 세 부 들어 있습니다. 한 면씩 인쇄해 세 부 모두에 서명하거나 도장을 찍습니다. 여러 장이면 장과 장 사이에 걸쳐 찍습니다(간인).',
    '편지와 같은 이름과 주소를 적은 봉투를 준비해, 봉하지 않은 채 우체국 창구에 가져가거나 인터넷우체국에서 내용증명으로 부칩니다.',
    '우체국이 확인하면 한 부는 임대인에게 가고, 한 부는 우체국이, 한 부는 발신인이 보관합니다.',
    '합의하거나 결정이 나기 전에는 지금의 임대료를 스스로 줄여서 내지 마세요. 밀린 임대료는 계약 해지의 사유가 될 수 있습니다.',
  ],
  routesHead: '두 가지 길',
  routeClaim: '법의 감액청구',
  routeClaimText: (limit, times) =>
    `환산보증금(보증금 + 월 임대료의 ${times}배)이 ${limit} 이하인 임대차. 상가건물 임대차보호법 제11조`,
  routeMediation: '서울시의 조정',
  routeMediationText: (limit) => `${limit}을 넘는 임대차도, 넘지 않는 임대차도 신청할 수 있습니다.`,
  yours: (converted, route) => `이 임대차의 환산보증금은 ${converted}입니다. 길: ${route}`,
  lawHead: '법이 말하는 것',
  others: '같은 상권의 합의',
  tooFew: (atLeast) =>
    `합의한 임대인이 ${atLeast}명에 이르지 않아 아직 보여 드릴 수 없습니다. 누구의 합의인지 드러나지 않도록 하기 위해서입니다.`,
  clawBack: (months) =>
    `소득세 세액공제를 받은 임대인이 ${months}개월 안에 임대료를 내리기 전보다 올리면 공제액을 되돌려 내야 합니다.`,
  helpHead: '사람의 도움',
  help: (office, telephone, hours) => `${office} · 전화 ${telephone} · ${hours}`,
  handOver:
    '‘감액청구권 청구 도움’을 신청하면 도움 센터가 사건으로 받아 함께 봅니다. 신청한 뒤에는 그 사건에 글을 남길 수 있습니다.',
  foot: '온돌 · 안내 (보내지 않는 장)',
}

const en: GuideWords = {
  title: 'How to send the claim',
  notSent: 'This guide is not sent. Send the three copies of the letter only.',
  check:
    'The letter is a draft made from what you stated. Hold names, addresses, sums and dates against your lease. If you would rather not decide alone, go through it with somebody at the help centre before you send it.',
  stepsHead: 'Step by step',
  steps: [
    'Print the Korean letter: it holds three equal copies. Print them on one side and sign or seal each. Where it has several sheets, seal across each two of them.',
    'Address an envelope with the same names and addresses, and take it unsealed to a post office, or send it at the online post office as proof-of-content mail (내용증명).',
    'Once the post office has confirmed it, one copy goes to the landlord, one stays with the post office and one is yours.',
    'Until you have agreed or it has been decided, do not pay less rent of your own accord: arrears may be a ground to end the lease.',
  ],
  routesHead: 'Two ways',
  routeClaim: 'the law’s claim',
  routeClaimText: (limit, times) =>
    `Leases whose converted deposit (deposit and ${times} monthly rents) is ${limit} or less. Commercial Building Lease Protection Act, article 11`,
  routeMediation: 'the city’s mediation',
  routeMediationText: (limit) => `Open above ${limit} and below it.`,
  yours: (converted, route) => `The converted deposit of this lease is ${converted}. Its way: ${route}`,
  lawHead: 'What the law says',
  others: 'Agreements in the same shopping area',
  tooFew: (atLeast) =>
    `Fewer than ${atLeast} landlords have agreed, so nothing can be shown yet: nobody’s agreement is to be made out.`,
  clawBack: (months) =>
    `A landlord who had the income-tax credit and raises the rent above what it was within ${months} months pays it back.`,
  helpHead: 'Help by a person',
  help: (office, telephone, hours) => `${office} · telephone ${telephone} · ${hours}`,
  handOver:
    'Apply for “Help to claim a lower rent”: the help centre receives it as a case. Once you have applied, you can leave messages in that case.',
  foot: 'Ondol · guide (not to be sent)',
}

/** By language. */
export const guideWords: Readonly<Record<Language, GuideWords>> = { ko, en }
