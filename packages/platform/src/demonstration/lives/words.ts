import type { Programme } from '@ondol/rules'
import type { RulesAnswer } from '../../cases/index.ts'

/** What people write in the demonstration. */
export const WORDS = {
  apply: [
    '조건에 조금 못 미치는 것은 알지만, 올해는 정말 버티기 어렵습니다. 한번 살펴봐 주세요.',
    '지난달부터 사정이 더 나빠졌습니다. 최근 자료도 함께 봐 주시면 고맙겠습니다.',
    '창구에서 신청은 해 볼 수 있다고 들었습니다.',
  ],
  message: [
    '안녕하세요. 신청하신 내용을 살펴보고 있습니다. 궁금한 점이 있으면 여기에 남겨 주세요.',
    '연락처로 전화를 드렸는데 받지 않으셔서 글로 남깁니다. 편하신 시간을 알려 주세요.',
    '접수하신 계좌가 본인 명의인지 한 번만 확인 부탁드립니다.',
    '검토가 조금 길어지고 있습니다. 이번 주 안에 결과를 알려 드리겠습니다.',
  ],
  reply: [
    '네, 확인했습니다. 오후 세 시 이후에 전화 주시면 받을 수 있습니다.',
    '본인 명의 계좌가 맞습니다. 고맙습니다.',
    '알려 주셔서 고맙습니다. 기다리겠습니다.',
    '서류가 더 필요하면 말씀해 주세요. 내일 가게에 있습니다.',
  ],
  note: [
    '전화로 사정을 들음. 매출 자료와 말이 맞음.',
    '같은 주소의 다른 신청이 있는지 확인함. 없음.',
    '지난 분기에 다른 지원을 문의한 적 있음. 중복 아님.',
    '현장 확인 예정.',
  ],
  answer: [
    '요청하신 서류는 세무서에서 발급받는 중입니다. 우선 카드 매출 내역으로 설명드립니다.',
    '계약서를 잃어버려 입금 내역으로 대신합니다.',
    '말씀하신 내용이 맞습니다. 사정은 전화로도 설명드릴 수 있습니다.',
  ],
  resume: [
    '서류가 오지 않았으나 이미 낸 자료로 판단할 수 있어 검토를 계속함.',
    '발급 기관의 사정으로 늦어져, 제출된 자료로 먼저 살펴보기로 함.',
  ],
  correct: ['전화로 확인한 금액에 맞추어 고침.', '통장 잔액 증명에 맞추어 고침.'],
  sendOn: ['협의체에서 임대인과 임차인이 합의하지 못해 시의 위원회로 보냅니다.'],
  refer: [
    '임대인과 의견이 달라 위원회의 심의가 필요함.',
    '규칙으로 정하지 못하는 사정이 있어 위원회에 부침.',
  ],
  resolve: ['양쪽의 사정을 듣고 만장일치로 의결함.', '출석 위원 다섯 명 중 네 명이 찬성함.'],
  return: ['금액의 근거를 한 줄 더 적어 주세요.', '신청인의 설명을 결정문에 담아 주세요.'],
  approve: [
    '신청하신 대로 승인했습니다. 어려운 때에 조금이나마 힘이 되기를 바랍니다.',
    '내신 자료를 모두 확인했고, 조건을 충족하여 승인했습니다.',
  ],
  less: ['내신 자료로 확인되는 만큼 승인했습니다. 자료를 더 내시면 다시 살펴보겠습니다.'],
  hardship: ['기준을 조금 벗어나지만 가구의 사정이 매우 급하여 승인했습니다.'],
  departures: {
    less: '확인된 매출 자료가 일부뿐이라 그만큼만 인정함.',
    hardship: '현장 확인 결과 생계가 매우 어려움. 기준과의 차이가 작음.',
    refuse: '제출한 자료와 등록 내용이 서로 달라 사실로 보기 어려움.',
    term: '규칙에 기간이 없어 우선 열두 달로 정함.',
    without: '결정에 필요한 서류를 받지 못함.',
  },
  withdraw: [
    '가족과 의논해 다음에 신청하려고 합니다.',
    '다른 지원을 받게 되어 취하합니다.',
    '잘못 신청했습니다.',
  ],
  appeal: [
    '매출이 줄어든 달이 빠진 것 같습니다. 카드사 자료를 다시 봐 주세요.',
    '같은 사정의 이웃 가게는 승인되었다고 들었습니다. 이유를 알고 싶습니다.',
    '제출한 서류가 반영되지 않은 것 같습니다.',
  ],
  uphold: ['빠진 자료가 있어 다시 검토함이 타당함.'],
  dismiss: ['다시 살펴보았으나 처음 결정과 달라질 사실이 없음.'],
  reopen: ['결정 뒤에 새 사실이 확인되어 다시 검토함.'],
} as const

/** Asks for a paper, and says why. */
export function askingFor(
  { evidence }: Programme,
  index: number,
): {
  readonly evidence: string | null
  readonly words: string
} {
  const paper = evidence[index % Math.max(1, evidence.length)]
  return paper === undefined
    ? { evidence: null, words: '신청하신 사정을 보여 주는 자료를 하나 보내 주세요. 사진도 괜찮습니다.' }
    : {
        evidence: paper.id,
        words: `${paper.title.ko} 사본이 필요합니다. 휴대전화로 찍은 사진도 괜찮습니다.`,
      }
}

/** Says which conditions do not hold, in the words of the programme. */
export function refusalWords({ conditions }: Programme, { failing, excludedBy }: RulesAnswer): string {
  const texts = conditions.filter(({ id }) => failing.includes(id)).map(({ text }) => text.ko)
  const why = texts.length > 0 ? `다음 조건을 충족하지 못했습니다: ${texts.join(', ')}.` : ''
  const beside = excludedBy === null ? '' : '함께 받을 수 없는 다른 지원이 있습니다.'
  const nothing = why === '' && beside === '' ? '내신 자료로는 조건을 확인하지 못했습니다.' : ''
  return `죄송하지만 승인하지 못했습니다. ${why}${beside}${nothing} 이유가 사실과 다르면 이의를 신청하실 수 있습니다.`
}
