import type { XmlContent } from './message.ts'
import type { BankReason } from './status-report.ts'
import { fitText, LONGEST } from './texts.ts'
import { all, only, optional, textIn, type XmlElement } from './xml-element.ts'

const ISO_CODE = /^[A-Z\d]{4}$/

/** The elements of a reason: a code of four characters is of ISO's lists, any other the bank's own. */
export function writeReason(element: string, { code, text }: BankReason): XmlContent {
  const place = `${element}/Rsn`
  const kind = ISO_CODE.test(code) ? 'Cd' : 'Prtry'
  return {
    Rsn: { [kind]: fitText(`${place}/${kind}`, code, LONGEST.id) },
    AddtlInf: text === null ? null : fitText(`${element}/AddtlInf`, text, LONGEST.reason),
  }
}

/** A reason with everything that the bank adds to it, on one line; `null` where there is none. */
export function readReason(element: XmlElement | null): BankReason | null {
  const reason = element === null ? null : optional(element, 'Rsn')
  if (element === null || reason === null) return null
  const own = optional(reason, 'Prtry')
  const lines = all(element, 'AddtlInf').map((line) => textIn(line, LONGEST.reason))
  return {
    code: own === null ? textIn(only(reason, 'Cd'), 4) : textIn(own, LONGEST.id),
    text: lines.length === 0 ? null : lines.join(' '),
  }
}
