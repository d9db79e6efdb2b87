import { BankFileError, quoted } from './bank-file-error.ts'

/** An element of a bank file. It knows where it stands, so that a refusal can name it. */
export interface XmlElement {
  readonly name: string
  readonly parent: XmlElement | null
  /** Which of several of the same name within the parent, from 1; `null` where there is only one. */
  readonly position: number | null
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  readonly text: string
}

const PREFIX = /^.*:/

/** The name without its namespace prefix. */
export const localName = ({ name }: XmlElement): string => name.replace(PREFIX, '')

/** The path from below the root, as `CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf[3]/Amt`. */
export function pathOf(element: XmlElement): string {
  const { parent, position } = element
  const step = localName(element) + (position === null ? '' : `[${position}]`)
  return parent === null || parent.parent === null ? step : `${pathOf(parent)}/${step}`
}

/** Every child of a name, in their order. A child belongs to the parent's namespace, so it bears its prefix. */
export function all(element: XmlElement, name: string): readonly XmlElement[] {
  const prefix = PREFIX.exec(element.name)?.[0] ?? ''
  return element.children.filter((child) => child.name === prefix + name)
}

/** The one child of a name, `null` where there is none. Two are refused. */
export function optional(element: XmlElement, name: string): XmlElement | null {
  const found = all(element, name)
  if (found.length > 1) throw new BankFileError(`${pathOf(element)}/${name}`, `one, not ${found.length}`)
  return found[0] ?? null
}

/** The one descendant at a path such as `GrpHdr/MsgId`. Refuses where it is missing. */
export function only(element: XmlElement, path: string): XmlElement {
  return path.split('/').reduce((parent, name) => {
    const child = optional(parent, name)
    if (child === null) throw new BankFileError(`${pathOf(parent)}/${name}`, 'this element')
    return child
  }, element)
}

/** The descendant at a path, `null` where any step of it is missing. */
export function maybe(element: XmlElement, path: string): XmlElement | null {
  return path
    .split('/')
    .reduce<XmlElement | null>((parent, name) => (parent === null ? null : optional(parent, name)), element)
}

/** The text of an element that holds nothing else, from 1 to `most` characters. */
export function textIn(element: XmlElement, most: number): string {
  if (element.children.length > 0) throw new BankFileError(pathOf(element), 'text and no elements')
  const { length } = [...element.text]
  if (length === 0 || length > most)
    throw new BankFileError(pathOf(element), `a text of 1 to ${most} characters, not of ${length}`)
  return element.text
}

/** One of the codes that are understood; any other is refused, because nothing is guessed. */
export function codeIn<C extends string>(element: XmlElement, codes: readonly C[]): C {
  const text = element.text.trim()
  const code = codes.find((known) => known === text)
  if (code === undefined)
    throw new BankFileError(pathOf(element), `one of ${codes.join(', ')}, not ${quoted(text)}`)
  return code
}
