import type { Text } from '@ondol/rules'
import type { BankReport } from './bank-report.ts'
import type { Movement } from './model.ts'

/** Every way in which the bank's files and the city's books can disagree. */
export type DiscrepancyKind =
  | 'unknown-order'
  | 'unnamed-movement'
  | 'not-sent'
  | 'different-amount'
  | 'settled-twice'
  | 'returned-twice'
  | 'settled-after-rejection'
  | 'rejected-after-settlement'
  | 'returned-after-recovery'
  | 'unclear-report'
  | 'unknown-batch'
  | 'different-batch'
  | 'duplicate-refused'

/** The same in words for an officer. */
export const DISCREPANCIES: Readonly<Record<DiscrepancyKind, Text>> = {
  'unknown-order': {
    ko: '우리 지급 건이 아닌 식별번호가 보고되었습니다.',
    en: 'The bank reports an identifier that is no payment of ours.',
  },
  'unnamed-movement': {
    ko: '어느 지급 건인지 알 수 없는 입출금입니다.',
    en: 'Money moved, and the bank does not say for which payment.',
  },
  'not-sent': {
    ko: '아직 보내지 않은 지급 건이 보고되었습니다.',
    en: 'The bank reports a payment that was never sent.',
  },
  'different-amount': {
    ko: '보고된 금액이 지급 결정액과 다릅니다.',
    en: 'The amount that the bank reports is not the one that was ordered.',
  },
  'settled-twice': { ko: '같은 지급 건이 두 번 출금되었습니다.', en: 'One payment was debited twice.' },
  'returned-twice': { ko: '같은 지급 건이 두 번 입금되었습니다.', en: 'One payment came back twice.' },
  'settled-after-rejection': {
    ko: '은행이 거절한 지급 건이 출금되었습니다. 지급된 것으로 처리했습니다.',
    en: 'A payment that the bank had rejected was debited. It counts as paid.',
  },
  'rejected-after-settlement': {
    ko: '이미 출금된 지급 건을 은행이 거절했다고 합니다. 지급된 것으로 둡니다.',
    en: 'The bank says it rejected a payment that it has debited. It stays paid.',
  },
  'returned-after-recovery': {
    ko: '당사자가 이미 갚은 지급 건이 은행에서도 반송되었습니다.',
    en: 'A payment came back from the bank after the person had repaid.',
  },
  'unclear-report': {
    ko: '자동으로 처리할 수 없는 보고입니다.',
    en: 'A report that needs a person to judge it.',
  },
  'unknown-batch': {
    ko: '우리가 보내지 않은 지급 묶음에 대한 답입니다.',
    en: 'The bank answers a batch that is not ours.',
  },
  'different-batch': {
    ko: '은행이 받은 지급 묶음의 건수나 합계가 보낸 것과 다릅니다.',
    en: 'The batch that reached the bank has another number or sum than the one that was sent.',
  },
  'duplicate-refused': {
    ko: '은행이 중복으로 보고 거절했습니다. 먼저 보낸 것이 유효하므로 상태를 바꾸지 않았습니다.',
    en: 'The bank refused it as a duplicate. What was sent first stands, so nothing was changed.',
  },
}

/** One disagreement. Nothing is done about it but to show it to a person. */
export interface Discrepancy {
  readonly kind: DiscrepancyKind
  /** The same for the same disagreement, whenever it is told again. */
  readonly key: string
  readonly message: string
  readonly endToEndId: string | null
  /** Money that moved and that no effect on the ledger stands for; `null` where there is none. */
  readonly open: (Movement & { readonly direction: 'debit' | 'credit' }) | null
}

/** The disagreement that a report leads to. Its money is open unless it was taken all the same. */
export function discrepancyOf(
  kind: DiscrepancyKind,
  report: BankReport,
  { taken = false }: { readonly taken?: boolean } = {},
): Discrepancy {
  const moved = movementOf(report)
  const what = moved === null ? [report.message] : [moved.direction, moved.reference, moved.amount]
  return {
    kind,
    key: [kind, report.endToEndId ?? '-', ...what].join('/'),
    message: report.message,
    endToEndId: report.endToEndId,
    open: taken ? null : moved,
  }
}

/** The money that a report says has moved. */
export function movementOf(report: BankReport): Discrepancy['open'] {
  switch (report.kind) {
    case 'accepted':
    case 'rejected':
      return null
    case 'settled':
      return { ...report.movement, direction: 'debit' }
    case 'returned':
      return { ...report.movement, direction: 'credit' }
    case 'unclear':
      return report.movement === null || report.direction === null
        ? null
        : { ...report.movement, direction: report.direction }
  }
}

/** A disagreement about a whole batch. */
export function batchDiscrepancy(kind: DiscrepancyKind, message: string, batch: string): Discrepancy {
  return { kind, key: `${kind}/${batch}/${message}`, message, endToEndId: null, open: null }
}
