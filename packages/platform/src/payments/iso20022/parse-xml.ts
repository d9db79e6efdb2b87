import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { BankFileError, quoted } from './bank-file-error.ts'
import { decodeEntities } from './entities.ts'
import { pathOf, type XmlElement } from './xml-element.ts'

const PLACE = 'file'
const ATTRIBUTE = '@'
const TEXT = '#text'
const CDATA = '#cdata'

/** Entities are decoded here and not by the parser, which leaves what it does not know as it is. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  cdataPropName: CDATA,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseAttributeValue: false,
  parseTagValue: false,
  processEntities: false,
  trimValues: false,
})

/** One node as the parser leaves it: its name with its content, and its attributes under `:@`. */
type RawNode = Readonly<Record<string, unknown>>

/** The root element of an XML text. Refuses what is not well formed, and a DOCTYPE, which bank files never have. */
export function parseXml(text: string): XmlElement {
  if (/<!DOCTYPE/i.test(text)) throw new BankFileError(PLACE, 'XML without a DOCTYPE')
  const judged = XMLValidator.validate(text)
  if (judged !== true) {
    const { line, msg } = judged.err
    throw new BankFileError(PLACE, `well-formed XML; line ${line}: ${msg}`)
  }
  const roots = nodesOf(parse(text)).filter((node) => !(TEXT in node))
  const [root] = roots
  if (root === undefined || roots.length > 1)
    throw new BankFileError(PLACE, `one root element, not ${roots.length}`)
  return elementOf(root, null, null)
}

function parse(text: string): unknown {
  try {
    return parser.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new BankFileError(PLACE, `XML that can be read: ${why}`, { cause: error })
  }
}

function elementOf(node: RawNode, parent: XmlElement | null, position: number | null): XmlElement {
  const name = nameOf(node)
  const children: XmlElement[] = []
  const texts: string[] = []
  const element = { name, parent, position, attributes: attributesOf(node), children, text: '' }
  const inside = nodesOf(node[name])
  const repeated = repeatedNames(inside)
  const seen = new Map<string, number>()
  for (const child of inside) {
    const text = textOf(child)
    if (text !== null) {
      texts.push(text)
      continue
    }
    const childName = nameOf(child)
    const nth = (seen.get(childName) ?? 0) + 1
    seen.set(childName, nth)
    children.push(elementOf(child, element, repeated.has(childName) ? nth : null))
  }
  element.text = texts.join('')
  if (children.length > 0 && element.text.trim() !== '')
    throw new BankFileError(pathOf(element), `elements and no text between them, not ${quoted(element.text)}`)
  return element
}

/** Lists of this parser are lists of objects by its documentation. */
const nodesOf = (content: unknown): readonly RawNode[] => (Array.isArray(content) ? content : [])

const nameOf = (node: RawNode): string => Object.keys(node).find((key) => key !== ':@') ?? ''

function textOf(node: RawNode): string | null {
  if (TEXT in node) return decodeEntities(String(node[TEXT]))
  if (!(CDATA in node)) return null
  return nodesOf(node[CDATA])
    .map((part) => String(part[TEXT]))
    .join('')
}

function attributesOf(node: RawNode): ReadonlyMap<string, string> {
  const attributes = Object.entries(node[':@'] ?? {})
  return new Map(
    attributes.map(([name, value]) => [name.slice(ATTRIBUTE.length), decodeEntities(String(value))]),
  )
}

function repeatedNames(nodes: readonly RawNode[]): ReadonlySet<string> {
  const once = new Set<string>()
  const repeated = new Set<string>()
  for (const node of nodes) {
    const name = nameOf(node)
    if (once.has(name)) repeated.add(name)
    once.add(name)
  }
  return repeated
}

/** Names a file by what it holds, before anything else of it is read. */
export function describeRoot({ name, attributes }: XmlElement): string {
  return `<${name} xmlns=${quoted(attributes.get('xmlns') ?? '')}>`
}
