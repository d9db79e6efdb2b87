import type { Language, Pack } from '@ondol/rules'
import { type Foot, Paper } from '../paper/index.ts'
import { guideWords } from './guide-words.ts'
import type { Letter } from './letter.ts'
import { letterWords } from './letter-words.ts'
import { tellGuide } from './tell-guide.ts'
import { tellLetter, titleOf } from './tell-letter.ts'

/** How many copies proof-of-content mail takes: the landlord’s, the post office’s, the sender’s. */
const COPIES = 3

/** How the letter is printed. */
interface Print {
  readonly pack: Pack
  readonly language: Language
  readonly now: Date
}

/**
 * The letter as a document: three equal copies in Korean, each with page marks of its own, or one translation for
 * reading in English; then a guide that is not sent.
 */
export async function letterPdf(letter: Letter, { pack, language, now }: Print): Promise<Buffer> {
  const paper = new Paper(titleOf(letter, language), language, { made: now })
  const copies: Copy[] = []
  for (let copy = 0; copy < (language === 'ko' ? COPIES : 1); copy++) {
    const first = (copies.at(-1)?.last ?? 0) + 1
    tellLetter(paper, letter, { pack, language })
    copies.push({ first, last: paper.page })
  }
  tellGuide({ paper, letter, pack, language })
  return await paper.finish((page) => footOf(page, copies, language))
}

/** The pages of one copy. */
interface Copy {
  readonly first: number
  readonly last: number
}

/** The page marks of a copy, with the place for a stamp across its sheets where it has several. */
function footOf(page: number, copies: readonly Copy[], language: Language): Foot {
  const copy = copies.find(({ first, last }) => first <= page && page <= last)
  if (copy === undefined) return { text: guideWords[language].foot }
  const say = letterWords[language]
  const pages = copy.last - copy.first + 1
  const text = say.foot(page - copy.first + 1, pages)
  return pages === 1 ? { text } : { text, seal: say.seal }
}
