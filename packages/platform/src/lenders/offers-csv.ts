import type { Language } from '@ondol/rules'
import type { OfferItem } from './offers.ts'

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  ko: ['접수번호', '사업', '상태', '받은 때', '답변 기한', '첫 답변', '다음 기한', '승낙 금액', '나간 금액'],
  en: [
    'reference',
    'programme',
    'standing',
    'offered',
    'answer by',
    'first answer',
    'due',
    'accepted',
    'disbursed',
  ],
}

/** The list of a lender for a spreadsheet: UTF-8 with its mark, so that Korean reads there too. */
export function offersCsv(offers: readonly OfferItem[], language: Language): string {
  const lines = offers.map((offer) => [
    offer.reference,
    offer.programme.title[language],
    offer.standing,
    offer.offeredAt,
    offer.answerBy,
    offer.answeredAt ?? '',
    offer.dueOn ?? '',
    String(offer.amount ?? ''),
    String(offer.disbursed),
  ])
  return `\ufeff${[HEADINGS[language], ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

/** In quotes where it has to be; never the beginning of a formula. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
