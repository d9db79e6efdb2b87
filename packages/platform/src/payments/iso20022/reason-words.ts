import type { Text } from '@ondol/rules'
import type { BankReason } from './status-report.ts'

/** What the codes of ISO's lists of status and return reasons say, as far as banks use them for transfers. */
const WORDS: Readonly<Record<string, Text>> = {
  AC01: { ko: '없는 계좌번호입니다.', en: 'There is no account with this number.' },
  AC03: { ko: '받는 계좌번호가 잘못되었습니다.', en: 'The number of the receiving account is not valid.' },
  AC04: { ko: '해지된 계좌입니다.', en: 'The account has been closed.' },
  AC06: { ko: '거래가 정지된 계좌입니다.', en: 'The account is blocked.' },
  AC07: { ko: '받는 계좌가 해지되었습니다.', en: 'The receiving account has been closed.' },
  AM01: { ko: '금액이 0원입니다.', en: 'The amount is zero.' },
  AM02: { ko: '허용되지 않는 금액입니다.', en: 'The amount is not allowed.' },
  AM03: { ko: '처리할 수 없는 통화입니다.', en: 'The currency cannot be processed.' },
  AM04: { ko: '출금 계좌의 잔액이 부족합니다.', en: 'The paying account holds too little.' },
  AM05: { ko: '이미 접수된 내용입니다.', en: 'It has been received before.' },
  AM09: { ko: '금액이 약정과 다릅니다.', en: 'The amount is not the one that was agreed.' },
  AM10: { ko: '합계가 건별 금액의 합과 다릅니다.', en: 'The control sum is not the sum of the amounts.' },
  AM18: { ko: '건수가 맞지 않습니다.', en: 'The number of transfers is wrong.' },
  BE01: { ko: '예금주 이름이 계좌와 맞지 않습니다.', en: 'The name does not match the account.' },
  CUST: { ko: '보낸 쪽의 요청으로 취소되었습니다.', en: 'It was cancelled at the request of the payer.' },
  DU01: {
    ko: '같은 번호의 지급 묶음이 이미 접수되었습니다.',
    en: 'A batch with this identifier was received before.',
  },
  DU04: {
    ko: '같은 번호의 지급 건이 이미 접수되었습니다.',
    en: 'A payment with this identifier was received before.',
  },
  FF01: { ko: '파일 형식이 잘못되었습니다.', en: 'The file is incomplete or not valid.' },
  MD07: { ko: '예금주가 사망하였습니다.', en: 'The holder of the account has died.' },
  MS03: { ko: '은행이 이유를 밝히지 않았습니다.', en: 'The bank gives no reason.' },
  NARR: { ko: '은행이 따로 설명한 이유입니다.', en: 'For a reason that the bank explains in words.' },
  RC01: { ko: '은행 코드가 잘못되었습니다.', en: 'The code of the bank is not valid.' },
}

/** A reason in words for people, with what the bank adds to it; a code that is not known here stands as it is. */
export function reasonWords({ code, text }: BankReason): Text {
  const words = WORDS[code] ?? { ko: `은행의 사유 코드 ${code}`, en: `The bank's reason ${code}` }
  const added = text === null ? '' : ` (${text})`
  return { ko: `${words.ko}${added}`, en: `${words.en}${added}` }
}
