import { asObject, type Language } from '@ondol/rules'

interface Words {
  readonly title: string
  readonly made: (asOf: string, made: string) => string
  readonly noDecision: string
  readonly sums: (programmes: number, won: string) => string
  readonly eligible: string
  readonly unknown: string
  readonly refused: string
  readonly nothing: string
  readonly papers: string
  readonly decidedBy: string
  readonly source: string
  readonly missing: string
  readonly excluded: (programme: string) => string
  readonly loan: string
  readonly foot: (page: number, pages: number, version: string) => string
}

/** What the document says around the answers. */
export const words: Readonly<Record<Language, Words>> = {
  ko: {
    title: '받을 수 있는 지원 안내',
    made: (asOf, made) => `기준일 ${asOf} · 만든 날 ${made}`,
    noDecision:
      '이 문서는 말씀하신 사정을 바탕으로 한 안내이며, 결정이 아닙니다. 지원 여부와 금액은 서류를 확인한 뒤 각 결정 기관이 정합니다.',
    sums: (programmes, won) => `받을 수 있는 지원 ${programmes}건 · 대출을 뺀 합계 ${won}`,
    eligible: '받을 수 있는 지원',
    unknown: '더 알아야 하는 지원',
    refused: '지금은 받을 수 없는 지원',
    nothing: '없습니다.',
    papers: '서류',
    decidedBy: '결정',
    source: '근거',
    missing: '더 필요한 사실',
    excluded: (programme) => `함께 받을 수 없어, 합계가 더 큰 ${asObject(`‘${programme}’`)} 받습니다.`,
    loan: '갚아야 하는 돈입니다.',
    foot: (page, pages, version) => `온돌 · 안내이며 결정이 아닙니다 · 규칙 ${version} · ${page} / ${pages}`,
  },
  en: {
    title: 'Relief that you may have',
    made: (asOf, made) => `as of ${asOf} · made on ${made}`,
    noDecision:
      'This document is information drawn from what you said. It is not a decision: each deciding body settles whether and how much, once it has seen the papers.',
    sums: (programmes, won) => `${programmes} programmes · ${won} in all, loans left out`,
    eligible: 'You qualify for',
    unknown: 'More must be known for',
    refused: 'Not at present',
    nothing: 'None.',
    papers: 'Papers',
    decidedBy: 'Decided by',
    source: 'Source',
    missing: 'Facts still needed',
    excluded: (programme) => `Not paid together with “${programme}”, whose total is larger.`,
    loan: 'This must be paid back.',
    foot: (page, pages, version) =>
      `Ondol · information, not a decision · rules ${version} · ${page} / ${pages}`,
  },
}
