import type { PackDefinition, Programme } from '@ondol/rules'
import { changeFacts } from './change-facts.ts'
import type { Example, ExampleTable, FactsInput } from './example-table.ts'
import { readExpectation } from './read-expectation.ts'
import { isMapping, knownKeys, type Mapping, mappingAt, plainValue, textAt } from './read-value.ts'
import { badKey, type Place, shown } from './table-error.ts'

/** A table as it was parsed from its file. */
export interface TableSource {
  readonly file: string
  readonly content: unknown
}

interface Context {
  readonly file: string
  readonly pack: PackDefinition
  readonly programme: Programme
  readonly situations: ReadonlyMap<string, Mapping>
}

const SUFFIX = '.examples.yaml'

/** Reads the table of a programme's examples. Throws a TableError naming the file, the example and the key. */
export function readTable({ file, content }: TableSource, pack: PackDefinition): ExampleTable {
  const place = { file, example: 'table' }
  const table = mappingAt(content, place, 'table')
  knownKeys(table, ['programme', 'base', 'situations', 'examples'], { place, within: '' })
  const programme = programmeOf(table, place, pack)
  const context = { file, pack, programme, situations: readSituations(table['situations'], file) }
  const base = readBase(mappingAt(table['base'], { file, example: 'base' }, 'base'), context)
  const stated = table['examples']
  if (!Array.isArray(stated)) throw badKey(place, 'examples', `a list, not ${shown(stated)}`)
  const examples = stated.map((one, index) => readExample(one, { ...context, base, index }))
  checkNames([base, ...examples], file)
  return { file, programme: programme.id, examples: [base, ...examples] }
}

function programmeOf(table: Mapping, place: Place, pack: PackDefinition): Programme {
  const id = textAt(table['programme'], place, 'programme')
  const programme = pack.programmes.find((one) => one.id === id)
  if (programme === undefined) throw badKey(place, 'programme', `a known programme, not "${id}"`)
  if (place.file !== `${id}${SUFFIX}`)
    throw badKey(place, 'programme', `the one that the file is named after, not "${id}"`)
  return programme
}

function readSituations(stated: unknown, file: string): ReadonlyMap<string, Mapping> {
  const place = { file, example: 'situations' }
  const named = Object.entries(mappingAt(stated, place, 'situations'))
  return new Map(named.map(([name, change]) => [name, mappingAt(change, place, name)]))
}

function readBase(base: Mapping, { file, pack, programme }: Context): Example {
  const place = { file, example: 'base' }
  knownKeys(base, ['name', 'subject', 'asOf', 'facts', 'expect'], { place, within: '' })
  const expect = readExpectation(base['expect'], { place, pack, programme })
  if (expect.status !== 'eligible') throw badKey(place, 'expect.status', 'eligible')
  return {
    name: textAt(base['name'], place, 'name'),
    subject: textAt(base['subject'], place, 'subject'),
    asOf: textAt(base['asOf'], place, 'asOf'),
    // Spelling out months and thousands keeps a mapping a mapping.
    facts: plainValue(mappingAt(base['facts'], place, 'facts'), place, 'facts') as FactsInput,
    expect,
  }
}

interface ExampleContext extends Context {
  readonly base: Example
  readonly index: number
}

function readExample(stated: unknown, context: ExampleContext): Example {
  const { file, base, index, pack, programme } = context
  const nameless = { file, example: `examples[${index}]` }
  if (!isMapping(stated)) throw badKey(nameless, 'examples', `an example with a name, not ${shown(stated)}`)
  const name = textAt(stated['name'], nameless, 'name')
  const place = { file, example: name }
  knownKeys(stated, ['name', 'subject', 'asOf', 'given', 'change', 'expect'], { place, within: '' })
  const changes = [
    ...situationsOf(stated['given'], place, context),
    mappingAt(stated['change'], place, 'change'),
  ]
  return {
    name,
    subject: stated['subject'] === undefined ? base.subject : textAt(stated['subject'], place, 'subject'),
    asOf: stated['asOf'] === undefined ? base.asOf : textAt(stated['asOf'], place, 'asOf'),
    facts: changes.reduce<FactsInput>((facts, change) => changeFacts(facts, change, place), base.facts),
    expect: readExpectation(stated['expect'], { place, pack, programme, base: base.expect }),
  }
}

function situationsOf(stated: unknown, place: Place, { situations }: Context): readonly Mapping[] {
  if (stated === undefined) return []
  return (Array.isArray(stated) ? stated : [stated]).map((given) => {
    const situation = situations.get(textAt(given, place, 'given'))
    if (situation === undefined)
      throw badKey(place, 'given', `one of ${[...situations.keys()].join(', ')}, not ${shown(given)}`)
    return situation
  })
}

function checkNames(examples: readonly Example[], file: string): void {
  const seen = new Set<string>()
  for (const { name } of examples) {
    if (seen.has(name)) throw badKey({ file, example: name }, 'name', 'a name that no other example has')
    seen.add(name)
  }
}
