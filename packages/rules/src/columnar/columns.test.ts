import { describe, expect, test } from 'vitest'
import { loadPack } from '../evaluate/load-pack.ts'
import type { Expression, Typed } from '../expression/expression.ts'
import { sumOver, via } from '../expression/relations.ts'
import { readFacts } from '../facts/read-facts.ts'
import type { Field } from '../model/field.ts'
import type { PackDefinition } from '../pack/definition.ts'
import { derive } from '../pack/derived.ts'
import { withProbe } from '../testing/probe.ts'
import { toyPack } from '../testing/toy-pack.ts'
import { gardener, gardeners, text } from '../testing/toy-vocabulary.ts'
import { checkColumns } from './check-columns.ts'
import type { Column, ColumnSet } from './columns.ts'
import { columnsOf } from './columns-of.ts'
import { compileColumns } from './compile-columns.ts'

const pack = loadPack(toyPack)
const facts = {
  asOf: '2020-09-15',
  garden: { north: { openedOn: '2019-03-01', fee: 70_000 }, south: {} },
  gardener: {
    a: { garden: 'south', kind: 'bean', badges: ['silver'], points: 7, harvest: { '2020-08': 1000 } },
    b: { bornOn: '1950-01-31', active: true, savings: 5_000_000_000, harvest: { '2020-06': 3 } },
  },
}
const { columns } = columnsOf(pack, [readFacts(pack, facts)])

const total: Typed<'int', 'garden'> = { kind: 'derived', entity: 'garden', id: 'total' }

/** The toy pack with the points of all gardeners of a garden. */
function withTotal(): PackDefinition {
  const { definition } = derive(
    'garden',
    { id: 'total', title: text('합', 'total') },
    sumOver(gardeners, gardener.points),
  )
  return { ...toyPack, derived: [...toyPack.derived, definition] }
}

/** The toy columns with one of the gardeners' fields replaced. */
function withField(name: string, column: Column, rows = 2): ColumnSet {
  const gardener = { rows, fields: { ...columns.entities['gardener']?.fields, [name]: column } }
  return { ...columns, entities: { ...columns.entities, gardener } }
}

describe('columns of facts', () => {
  const fields = columns.entities['gardener']?.fields ?? {}

  test('hold each value as narrow as it comes, with a mask only where one is missing', () => {
    expect(fields['points']).toEqual({
      kind: 'plain',
      values: Uint8Array.of(7, 0),
      gaps: Uint8Array.of(0b10),
    })
    expect(fields['savings']).toEqual({
      kind: 'plain',
      values: Float64Array.of(0, 5_000_000_000),
      gaps: Uint8Array.of(0b01),
    })
    expect(columns.entities['garden']?.fields['fee']).toMatchObject({ values: Uint32Array.of(70_000, 0) })
    expect(fields['kind']).toMatchObject({ values: Uint8Array.of(2, 0), gaps: Uint8Array.of(0b10) })
    expect(fields['badges']).toMatchObject({ values: Uint8Array.of(0b10, 0), gaps: Uint8Array.of(0b10) })
    expect(fields['bornOn']).toMatchObject({ values: Uint32Array.of(0, 19500131) })
    const complete = readFacts(pack, {
      asOf: '2020-09-15',
      garden: { north: { fee: 1 }, south: { fee: 300 } },
    })
    expect(columnsOf(pack, [complete]).columns.entities['garden']?.fields['fee']).toEqual({
      kind: 'plain',
      values: Uint16Array.of(1, 300),
      gaps: undefined,
    })
  })

  test('hold links as rows and series month by month', () => {
    expect(fields['garden']).toEqual({ kind: 'link', rows: Int32Array.of(1, -1), complete: false })
    expect(fields['harvest']).toEqual({
      kind: 'monthly',
      first: '2020-06',
      months: 3,
      values: Uint16Array.of(0, 3, 0, 0, 1000, 0),
      gaps: [Uint8Array.of(0b01), Uint8Array.of(0b11), Uint8Array.of(0b10)],
    })
    checkColumns(pack, columns)
  })
})

describe('columns that do not fit', () => {
  const plain = (...values: number[]): Column => ({ kind: 'plain', values: Float64Array.from(values) })
  test.each<readonly [string, string, Column]>([
    ['gardener.weight: expected one of garden, bornOn', 'weight', plain(1, 2)],
    ['gardener.points: expected an array of 2 values, not 3', 'points', plain(1, 2, 3)],
    ['gardener.points, row 1: expected a whole number from 0 to 100, not 101', 'points', plain(1, 101)],
    ['gardener.points, row 0: expected a whole number from 0 to 100, not 0.5', 'points', plain(0.5, 1)],
    [
      'gardener.savings, row 1: expected a whole number from 0 to 9007199254740991, not NaN',
      'savings',
      plain(0, Number.NaN),
    ],
    ['gardener.portion, row 0: expected a number from 0 to 1, not -0.1', 'portion', plain(-0.1, 1)],
    [
      'gardener.bornOn, row 1: expected a date YYYYMMDD from 18000101 to 22991231, not 20210229',
      'bornOn',
      plain(20200229, 20210229),
    ],
    ['gardener.kind, row 1: expected a whole number from 0 to 2, not 3', 'kind', plain(0, 3)],
    ['gardener.active, row 0: expected a whole number from 0 to 1, not 2', 'active', plain(2, 1)],
    [
      'gardener.points: expected a column for a field of type int, not one of kind link',
      'points',
      { kind: 'link', rows: Int32Array.of(0, 0), complete: true },
    ],
    [
      'gardener.points: expected a mask of 1 bytes, not 2',
      'points',
      { kind: 'plain', values: Uint8Array.of(1, 2), gaps: new Uint8Array(2) },
    ],
    [
      'gardener.garden, row 1: expected a row from -1 to 1, not 2',
      'garden',
      { kind: 'link', rows: Int32Array.of(-1, 2), complete: false },
    ],
    [
      'gardener.garden, row 0: expected a row from 0 to 1, not -1',
      'garden',
      { kind: 'link', rows: Int32Array.of(-1, 1), complete: true },
    ],
    [
      'gardener.badges, row 1: expected bits of 2 ids, not 4',
      'badges',
      { kind: 'set', values: Uint8Array.of(3, 4) },
    ],
    [
      'gardener.harvest: expected a first month YYYY-MM',
      'harvest',
      { kind: 'monthly', first: 'June', months: 1, values: Uint8Array.of(1, 2) },
    ],
    [
      'gardener.harvest: expected 1 masks, one a month, not 0',
      'harvest',
      { kind: 'monthly', first: '2020-06', months: 1, values: Uint8Array.of(1, 2), gaps: [] },
    ],
    [
      'gardener.harvest, row 1: expected a whole number from 0 to 9007199254740991, not -1',
      'harvest',
      { kind: 'monthly', first: '2020-06', months: 1, values: Int8Array.of(1, -1) },
    ],
  ])('%s', (message, field, column) => {
    expect(() => checkColumns(pack, withField(field, column))).toThrow(message)
  })

  test('a gap may hold anything', () => {
    const column: Column = { kind: 'plain', values: Uint8Array.of(255, 3), gaps: Uint8Array.of(0b01) }
    expect(() => checkColumns(pack, withField('points', column))).not.toThrow()
  })

  test('another pack, entity or number of rows', () => {
    expect(() => checkColumns(pack, { ...columns, model: 'x' })).toThrow(
      'x: expected columns of the pack "garden-club"',
    )
    expect(() => checkColumns(pack, { ...columns, entities: { tree: { rows: 0, fields: {} } } })).toThrow(
      'tree: expected an entity of the pack',
    )
    expect(() => checkColumns(pack, { ...columns, entities: { garden: { rows: 0.5, fields: {} } } })).toThrow(
      'garden: expected a whole number of rows',
    )
  })
})

describe('columns that are asked', () => {
  const asked = { asOf: '2020-09-15' }

  test('an entity and a field without columns are unknown, and nobody is there', () => {
    const bare: ColumnSet = { model: toyPack.id, entities: { gardener: { rows: 3, fields: {} } } }
    const probe = loadPack(
      withProbe(toyPack, 'gardener', { kind: 'field', entity: 'gardener', field: 'points' }),
    )
    const { subjects } = compileColumns(probe, bare, { ...asked, variables: ['gardener.probe'] })
    const gardeners = subjects.find(({ entity }) => entity === 'gardener')
    gardeners?.run(0, 3)
    expect(gardeners?.variables[0]?.figures.values).toEqual(
      Float64Array.of(Number.NaN, Number.NaN, Number.NaN),
    )
    expect(subjects.filter(({ entity }) => entity !== 'gardener').map(({ rows }) => rows)).toEqual(
      subjects.filter(({ entity }) => entity !== 'gardener').map(() => 0),
    )
  })

  test('a set may have more ids than a word has bits', () => {
    const ids = Array.from({ length: 70 }, (_, index) => `id${index}`)
    const choices = Object.fromEntries(ids.map((id) => [id, text(id, id)]))
    const field: Field = { type: 'set', title: text('것', 'things'), choices }
    const entities = toyPack.entities.map((entity) =>
      entity.id === 'garden' ? { ...entity, fields: { ...entity.fields, many: field } } : entity,
    )
    const has = (choice: string): Expression => ({
      kind: 'has',
      of: { kind: 'field', entity: 'garden', field: 'many' },
      choice,
    })
    const held = ['id0', 'id31', 'id32', 'id63', 'id69']
    for (const id of ids) {
      const own = loadPack(withProbe({ ...toyPack, entities }, 'garden', has(id)))
      const read = readFacts(own, {
        ...asked,
        garden: { full: { many: ids }, some: { many: held }, open: {} },
      })
      const set = columnsOf(own, [read]).columns
      checkColumns(own, set)
      const { subjects } = compileColumns(own, set, { ...asked, programmes: [], variables: ['garden.probe'] })
      subjects[0]?.run(0, 3)
      expect(subjects[0]?.variables[0]?.figures.values).toEqual(
        Uint8Array.of(1, held.includes(id) ? 1 : 0, 2),
      )
    }
  })

  test('variables asked from other rows lie in the memory that is handed in', () => {
    const own = loadPack(withProbe(withTotal(), 'gardener', via(gardener.garden, total)))
    const memory = new Map<string, Float64Array>()
    const { stages, subjects } = compileColumns(own, columns, {
      ...asked,
      programmes: [],
      variables: ['gardener.probe'],
      memory: (name, bytes) => {
        const shared = new SharedArrayBuffer(bytes)
        memory.set(name, new Float64Array(shared))
        return shared
      },
    })
    expect(stages.map(({ variable, entity, rows }) => [variable, entity, rows])).toEqual([
      ['garden.total', 'garden', 2],
    ])
    for (const { rows, run } of stages) run(0, rows)
    expect(memory.get('garden.total')).toEqual(Float64Array.of(0, 7))
    subjects[0]?.run(0, 2)
    expect(subjects[0]?.variables[0]?.figures.values).toEqual(Float64Array.of(7, Number.NaN))
  })

  test('what is not in the pack is refused, and so are rows that are not there', () => {
    expect(() => compileColumns(pack, columns, { asOf: 'today' })).toThrow(
      'expected a date YYYY-MM-DD, not "today"',
    )
    expect(() => compileColumns(pack, columns, { ...asked, programmes: ['x'] })).toThrow(
      'a programme of the pack',
    )
    expect(() => compileColumns(pack, columns, { ...asked, variables: ['x.y'] })).toThrow(
      'a variable of the pack',
    )
    const [subject] = compileColumns(pack, columns, asked).subjects
    expect(() => subject?.run(0, 5000)).toThrow('expected at most 4096 that there are')
  })

  test('only the programmes asked for answer, with those that may be paid in their place', () => {
    const ids = (programmes: readonly string[]): readonly string[] =>
      compileColumns(pack, columns, { ...asked, programmes }).subjects.flatMap(({ answers }) =>
        answers.map(({ programme }) => programme),
      )
    const rivals = toyPack.exclusions[0]?.programmes ?? []
    const alone = toyPack.programmes.find(({ id }) => !rivals.includes(id))?.id ?? ''
    expect(ids([alone])).toEqual([alone])
    expect([...ids(rivals.slice(0, 1))].sort()).toEqual([...rivals].sort())
  })
})
