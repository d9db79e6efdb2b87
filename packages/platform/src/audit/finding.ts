import type { Text } from '@ondol/rules'

/** What can be found that is not as it was written. */
export const FINDINGS = [
  'event-altered',
  'event-removed',
  'event-reordered',
  'event-repeated',
  'event-unlinked',
  'event-added',
  'case-removed',
  'summary-removed',
  'summary-differs',
  'application-altered',
  'application-removed',
  'manifest-altered',
  'manifest-removed',
  'anchors-altered',
  'transfer-altered',
  'transfer-removed',
  'transfer-unbalanced',
  'balance-differs',
  'ledger-unbalanced',
  'document-unrecorded',
  'document-missing',
  'document-damaged',
  'fewer-than-before',
  'guard-missing',
] as const
export type FindingKind = (typeof FINDINGS)[number]

/** Something that is not as it was written, and where. */
export interface Finding {
  readonly kind: FindingKind
  /** As `case/0190…/7`: of a case, the event; of the ledger, the transfer. */
  readonly place: string
  readonly expected: string
  readonly found: string
}

const WORDS: Readonly<Record<FindingKind, Text>> = {
  'event-altered': { ko: '기록의 내용이 바뀌었습니다', en: 'the content of an event was changed' },
  'event-removed': { ko: '기록이 없어졌습니다', en: 'an event is gone' },
  'event-reordered': { ko: '기록의 순서가 바뀌었습니다', en: 'events stand in another order' },
  'event-repeated': { ko: '기록이 두 번 있습니다', en: 'an event is there twice' },
  'event-unlinked': {
    ko: '기록이 앞 기록과 이어지지 않습니다',
    en: 'an event does not follow on the one before',
  },
  'event-added': {
    ko: '요약에 없는 기록이 더해졌습니다',
    en: 'an event was added that the summary does not know',
  },
  'case-removed': { ko: '사건 전체가 없어졌습니다', en: 'a whole case is gone' },
  'summary-removed': { ko: '사건의 요약이 없어졌습니다', en: 'the summary of a case is gone' },
  'summary-differs': { ko: '요약이 기록과 다릅니다', en: 'a summary is not what its events come to' },
  'application-altered': { ko: '신청 내용이 바뀌었습니다', en: 'what was handed in was changed' },
  'application-removed': { ko: '신청이 없어졌습니다', en: 'an application is gone' },
  'manifest-altered': { ko: '확인서가 바뀌었습니다', en: 'a manifest was changed' },
  'manifest-removed': { ko: '확인서가 없어졌습니다', en: 'a manifest is gone' },
  'anchors-altered': { ko: '확인서에 적힌 목록이 바뀌었습니다', en: 'what a manifest lists was changed' },
  'transfer-altered': { ko: '장부의 거래가 바뀌었습니다', en: 'a transfer of the ledger was changed' },
  'transfer-removed': { ko: '장부의 거래가 없어졌습니다', en: 'a transfer of the ledger is gone' },
  'transfer-unbalanced': {
    ko: '거래의 차변과 대변이 다릅니다',
    en: 'the entries of a transfer do not sum to zero',
  },
  'balance-differs': { ko: '잔액이 거래의 합과 다릅니다', en: 'a balance is not the sum of its entries' },
  'ledger-unbalanced': { ko: '장부의 차변과 대변이 다릅니다', en: 'debits and credits are not equal' },
  'document-unrecorded': {
    ko: '기록된 서류가 목록에 없습니다',
    en: 'a paper that an event speaks of is not recorded',
  },
  'document-missing': { ko: '서류 파일이 없어졌습니다', en: 'the file of a paper is gone' },
  'document-damaged': { ko: '서류 파일의 내용이 바뀌었습니다', en: 'the file of a paper was changed' },
  'fewer-than-before': { ko: '전보다 적습니다', en: 'there are fewer than there were' },
  'guard-missing': { ko: '데이터베이스의 잠금이 풀려 있습니다', en: 'a lock of the database is off' },
}

/** What a finding means. */
export const findingWords = (kind: FindingKind): Text => WORDS[kind]
