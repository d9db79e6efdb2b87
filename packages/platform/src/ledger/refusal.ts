import type { Text } from '@ondol/rules'

/** Why the ledger did not move anything. */
export type LedgerReason =
  /** The idempotency key stands for a movement with other content. */
  | { readonly kind: 'key-taken'; readonly key: string; readonly transferId: string; readonly text: Text }
  /** Nothing has been granted on the line. */
  | { readonly kind: 'no-account'; readonly account: string; readonly text: Text }
  /** The account holds less than is to be taken: as a whole, or for the case. */
  | {
      readonly kind: 'not-enough'
      readonly account: string
      readonly ofCase: boolean
      readonly available: number
      readonly text: Text
    }
  /** There is no amount. */
  | { readonly kind: 'nothing-to-move'; readonly text: Text }

/** What became of a movement. */
export type Outcome =
  | { readonly kind: 'done'; readonly transferId: string }
  | { readonly kind: 'refused'; readonly reasons: readonly LedgerReason[] }

const amount = (value: number): string => value.toLocaleString('en-US')

export const NOTHING: LedgerReason = {
  kind: 'nothing-to-move',
  text: { ko: '옮길 금액이 0원입니다', en: 'The amount is 0 won: there is nothing to move' },
}

export function keyTaken(key: string, transferId: string): LedgerReason {
  return {
    kind: 'key-taken',
    key,
    transferId,
    text: {
      ko: `멱등 키 "${key}"는 내용이 다른 이체 ${transferId}에 이미 쓰였습니다`,
      en: `The idempotency key "${key}" stands for transfer ${transferId}, which had other content`,
    },
  }
}

export function noAccount(account: string): LedgerReason {
  return {
    kind: 'no-account',
    account,
    text: {
      ko: `${account}: 편성된 예산이 없습니다`,
      en: `${account}: no money has been granted here`,
    },
  }
}

export function notEnough(account: string, { available, ofCase }: Shortfall): LedgerReason {
  const ko = ofCase ? '이 건에 대해 ' : ''
  const en = ofCase ? ' for this case' : ''
  return {
    kind: 'not-enough',
    account,
    available,
    ofCase,
    text: {
      ko: `${account}: ${ko}남은 금액은 ${amount(available)}원뿐입니다`,
      en: `${account}: only ${amount(available)} won are left${en}`,
    },
  }
}

interface Shortfall {
  readonly available: number
  readonly ofCase: boolean
}
