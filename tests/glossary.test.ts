import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seoul } from '@ondol/seoul'
import { expect, test } from 'vitest'

const glossary = readFileSync(join(import.meta.dirname, '../GLOSSARY.md'), 'utf8')
const rows = new Set(glossary.split('\n'))
const kinds = seoul.entities.map((entity) => entity.id)

/** The names of facts, such as `business.sales`, that the glossary gives. */
const named = [...glossary.matchAll(/`([a-z]+\.[A-Za-z0-9]+)`/g)].flatMap(([, name = '']) => name)

const facts = [
  ...seoul.entities.flatMap((entity) => Object.keys(entity.fields).map((field) => `${entity.id}.${field}`)),
  ...seoul.derived.map((derived) => `${derived.entity}.${derived.id}`),
]
const relations = seoul.relations.map((relation) => relation.id)

const titled = [
  ...seoul.programmes,
  ...seoul.institutions,
  ...seoul.programmes.flatMap((programme) => programme.evidence),
]

test.each([...new Set(facts)])('the glossary names %s', (fact) => {
  expect(named).toContain(fact)
})

test('the glossary names no fact that is not there', () => {
  const known = new Set([...facts, ...relations])
  const unknown = named.filter((name) => kinds.includes(name.split('.')[0] ?? '') && !known.has(name))
  expect(unknown).toEqual([])
})

test.each(titled)('the glossary calls $id what the pack calls it', ({ id, title }) => {
  expect(rows).toContain(`| ${title.ko} | ${title.en} | \`${id}\` |`)
})
