import { type Basis, basisWords, type Language, valueWords } from '@ondol/rules'

/** Figures as a language writes them. */
export interface Figures {
  readonly won: (amount: number) => string
  readonly share: (ratio: number) => string
  readonly basis: (basis: Basis) => string
  readonly month: (month: string) => string
}

const MONTH: Readonly<Record<Language, (month: string) => string>> = {
  ko: (month) => `${month.slice(0, 4)}년 ${Number(month.slice(5, 7))}월`,
  en: (month) => month,
}

/** How a language writes figures. */
export function figuresIn(language: Language): Figures {
  return {
    won: (amount) => valueWords(amount, { type: { kind: 'won' } }, language),
    share: (ratio) => valueWords(ratio, { type: { kind: 'ratio' } }, language),
    basis: (basis) => basisWords[basis][language],
    month: MONTH[language],
  }
}
