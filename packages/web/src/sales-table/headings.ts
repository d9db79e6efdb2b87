/** What a column is, as far as its heading tells. A lower rank is taken first. */
export type Heading =
  | { readonly kind: 'date' | 'amount'; readonly rank: number }
  | { readonly kind: 'year' | 'month' | 'status' | 'approval' | 'card' | 'other' }

/** Money that is not sales, and dates on which money moved rather than was earned. */
const NOT_SALES =
  /수수료|세액|부가세|부가가치세|봉사료|입금|정산|지급|할인|건수|잔액|포인트|번호|수량|단가|취소금액|매입금액|미수|비율|증감|전년|fee|tax|count/i
const NOT_SALE_DATE = /입금|지급|정산|청구|취소|발송|전송|신청|조회|생년|개업/

const DATES: readonly RegExp[] = [
  /^(거래|승인|이용|매출|판매|결제|사용|영업)\s*(년\s*월\s*일|년월|연월|월|일자|일시|일|날짜|기간)$/,
  /^(작성|발급|공급|매입|전표|귀속|기준|신고|과세|접수)?\s*(년\s*월\s*일|년월|연월|월별|일별|일자|일시|날짜|기간|년\/월)$/,
  /^(귀속|기준|작성|발급)월$|^(date|month|period|year[- ]?month|sale date|transaction date)$/i,
]

const AMOUNTS: readonly RegExp[] = [
  /^(총\s*금액|합계\s*금액|총\s*매출(액|금액)?|매출\s*(액|금액)?\s*(합계|총계|계)|합\s*계|총\s*계|total( sales| amount)?)$/i,
  /^(순?\s*매출(액|금액)?|(승인|거래|이용|결제|판매|사용)\s*(금액|액)|(gross |net )?sales|amount)$/i,
  /^(공급\s*가액|공급가|과세\s*표준|수입\s*금액|금액|(신용)?카드\s*(매출|금액).*|현금영수증.*)$/,
]

const rankIn = (patterns: readonly RegExp[], name: string): number =>
  patterns.findIndex((pattern) => pattern.test(name))

const withoutRemarks = (name: string): string =>
  name
    .replace(/[([{].*?[)\]}]/g, '')
    .replace(/\s*단위.*$/, '')
    .trim()

const isStatus = (name: string): boolean =>
  /^(승인|거래|매출|전표|결제)?\s*(구분|상태|유형|종류)$|취소\s*여부|승인\s*\/\s*취소|^status$/i.test(name)

/** Reads one heading, such as 승인일자, 매출금액(원), 공급가액, 승인구분. */
export const readHeading = (cell: string): Heading => {
  const name = withoutRemarks(cell)
  if (/^(년도|연도|년|귀속\s*년도|귀속\s*연도|year)$/i.test(name)) return { kind: 'year' }
  if (/^월$/.test(name)) return { kind: 'month' }
  if (/승인\s*번호|approval/i.test(name)) return { kind: 'approval' }
  if (/카드\s*번호|card no/i.test(name)) return { kind: 'card' }
  if (isStatus(name)) return { kind: 'status' }
  const date = NOT_SALE_DATE.test(name) ? -1 : rankIn(DATES, name)
  if (date >= 0) return { kind: 'date', rank: date }
  const amount = NOT_SALES.test(name) ? -1 : rankIn(AMOUNTS, name)
  return amount >= 0 ? { kind: 'amount', rank: amount } : { kind: 'other' }
}

const UNITS: Readonly<Record<string, number>> = { '': 1, 천: 1e3, 만: 1e4, 십만: 1e5, 백만: 1e6, 억: 1e8 }

/** The won that one unit of the table stands for: `(단위: 천원)` above it or in a heading. */
export const readUnit = (cells: readonly string[]): number => {
  for (const cell of cells) {
    const stated = /단위\s*[:;]?\s*(천|만|십만|백만|억)?\s*원|\((천|만|십만|백만|억)\s*원\)/.exec(cell)
    if (stated) return UNITS[stated[1] ?? stated[2] ?? ''] ?? 1
  }
  return 1
}
