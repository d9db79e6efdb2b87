import { totalWon, type Won, won } from '../../money/index.ts'
import { BankFileError, quoted } from './bank-file-error.ts'
import type { XmlContent } from './message.ts'
import { pathOf, type XmlElement } from './xml-element.ts'

const CURRENCY = 'KRW'
/** At most 18 digits, of which 5 may stand behind the point; the won has no smaller unit, so these are zeros. */
const WHOLE = /^\d{1,18}(?:\.0{1,5})?$/
const COUNT = /^\d{1,15}$/

/** An amount with its currency. */
export const writeAmount = (amount: Won): XmlContent => ({ '@Ccy': CURRENCY, '#': String(amount) })

/** An amount in won. Refuses any other currency, and a part of a won. */
export function readAmount(element: XmlElement): Won {
  const currency = element.attributes.get('Ccy')
  if (currency !== CURRENCY) {
    const found = currency === undefined ? 'none' : quoted(currency)
    throw new BankFileError(`${pathOf(element)}/@Ccy`, `the currency ${CURRENCY}, not ${found}`, {
      rule: 'currency',
    })
  }
  return readSum(element)
}

/** A sum without a currency, such as a control sum. */
export function readSum(element: XmlElement): Won {
  const text = element.text.trim()
  const amount = WHOLE.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(amount))
    throw new BankFileError(pathOf(element), `whole won, not ${quoted(text)}`)
  return won(amount)
}

/** Adds up what an element holds. Refuses a sum beyond what a number holds exactly. */
export function addUp(element: XmlElement, parts: readonly { readonly amount: Won }[]): Won {
  try {
    return totalWon(parts.map(({ amount }) => amount))
  } catch (error) {
    throw new BankFileError(pathOf(element), 'a sum that can be added up exactly', {
      rule: 'sum',
      cause: error,
    })
  }
}

/** How many: digits only. */
export function readCount(element: XmlElement): number {
  const text = element.text.trim()
  if (!COUNT.test(text)) throw new BankFileError(pathOf(element), `a number in digits, not ${quoted(text)}`)
  return Number(text)
}

/** Refuses a stated number that is not the counted one. */
export function checkCount(element: XmlElement | null, counted: number): void {
  const stated = element === null ? counted : readCount(element)
  if (element !== null && stated !== counted)
    throw new BankFileError(pathOf(element), `${counted}, as counted, not ${stated}`, { rule: 'count' })
}

/** Refuses a stated sum that is not the added one. */
export function checkSum(element: XmlElement | null, added: Won): void {
  const stated = element === null ? added : readSum(element)
  if (element !== null && stated !== added)
    throw new BankFileError(pathOf(element), `${added}, as added up, not ${stated}`, { rule: 'sum' })
}
