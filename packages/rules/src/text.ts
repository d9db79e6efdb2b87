/** A language of the screens and documents: Korean first, English beside it. */
export type Language = 'ko' | 'en'

/** One text in both languages. */
export interface Text {
  readonly ko: string
  readonly en: string
}

/**
 * What a value rests on: the Seoul Institute's text (`proposal`), a law or official notice of the time
 * (`statute`), or our own choice where the proposal leaves it open (`assumption`).
 */
export type Basis = 'proposal' | 'statute' | 'assumption'

/** What a basis is called. */
export const basisWords: Readonly<Record<Basis, Text>> = {
  proposal: { ko: '제안', en: 'proposal' },
  statute: { ko: '법령·공고', en: 'law or notice' },
  assumption: { ko: '가정', en: 'assumption' },
}

/** Where a value, a condition or a programme comes from, in words fit to be shown to anybody. */
export interface Source {
  readonly basis: Basis
  readonly text: Text
}
