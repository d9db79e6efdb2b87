import { create } from 'xmlbuilder2'
import { type BankFile, decode } from './bank-file.ts'
import { BankFileError } from './bank-file-error.ts'
import { describeRoot, parseXml } from './parse-xml.ts'
import { localName, only, type XmlElement } from './xml-element.ts'

/** The messages that are written and read, by what they are for: their identifier and their element. */
export const MESSAGES = {
  batch: { id: 'pain.001.001.09', element: 'CstmrCdtTrfInitn' },
  status: { id: 'pain.002.001.10', element: 'CstmrPmtStsRpt' },
  notification: { id: 'camt.054.001.08', element: 'BkToCstmrDbtCdtNtfctn' },
} as const

export type MessageKind = keyof typeof MESSAGES

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:'
const kinds = Object.keys(MESSAGES) as readonly MessageKind[] // The keys of the table above are the kinds.

/** Content of an element as `xmlbuilder2` takes it: `@` is an attribute, `#` the text; nothing becomes of `null`. */
export interface XmlContent {
  readonly [name: string]: string | null | XmlContent | readonly XmlContent[]
}

/**
 * The builder decodes `&amp;` and references in the texts that it is given, and writes what still looks like an
 * entity as it is. This is what it decodes to `&amp;` and then leaves alone.
 */
const AMPERSAND = '&#38;amp;'

/** A whole file of a message: UTF-8, one element a line. */
export function writeMessage(kind: MessageKind, content: XmlContent): string {
  const { id, element } = MESSAGES[kind]
  const document = { Document: { '@xmlns': NAMESPACE + id, [element]: literal(content) } }
  return `${create({ version: '1.0', encoding: 'UTF-8' }, document).end({ prettyPrint: true })}\n`
}

/** A name is a name: what looks like an entity in it is no entity. */
function literal(content: XmlContent): XmlContent {
  return Object.fromEntries(Object.entries(content).map(([name, inside]) => [name, literalInside(inside)]))
}

function literalInside(inside: XmlContent[string]): XmlContent[string] {
  if (inside === null) return null
  if (typeof inside === 'string') return inside.replaceAll('&', AMPERSAND)
  return isList(inside) ? inside.map(literal) : literal(inside)
}

/** As `Array.isArray`, which does not know lists that are read only. */
const isList = (content: XmlContent | readonly XmlContent[]): content is readonly XmlContent[] =>
  Array.isArray(content)

/** The element of the message in a file, whichever of the three it is. Refuses every other file. */
export function openFile(file: BankFile): { readonly kind: MessageKind; readonly message: XmlElement } {
  const root = parseXml(decode(file))
  const kind = localName(root) === 'Document' ? kindOf(root) : undefined
  if (kind === undefined) {
    const known = kinds.map((one) => MESSAGES[one].id).join(', ')
    throw new BankFileError('Document', `a message ${known}, not ${describeRoot(root)}`)
  }
  return { kind, message: only(root, MESSAGES[kind].element) }
}

/** The element of the message in a file of a kind. */
export function openMessage(wanted: MessageKind, file: BankFile): XmlElement {
  const { kind, message } = openFile(file)
  if (kind !== wanted)
    throw new BankFileError('Document', `a message ${MESSAGES[wanted].id}, not ${MESSAGES[kind].id}`)
  return message
}

function kindOf(root: XmlElement): MessageKind | undefined {
  const prefix = root.name.includes(':') ? `:${root.name.split(':')[0]}` : ''
  const namespace = root.attributes.get(`xmlns${prefix}`)
  return kinds.find((kind) => NAMESPACE + MESSAGES[kind].id === namespace)
}
