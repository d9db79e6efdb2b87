import { describe, expect, test } from 'vitest'
import { assess } from '../evaluate/assess.ts'
import { loadPack } from '../evaluate/load-pack.ts'
import { toyPack } from '../testing/toy-pack.ts'
import { FactsError } from './facts-error.ts'
import { type ReadOptions, readFacts } from './read-facts.ts'

const pack = loadPack(toyPack)
const AT = { asOf: '2020-09-15' }
const read = (facts: object, options?: ReadOptions): ReturnType<typeof readFacts> =>
  readFacts(pack, { ...AT, ...facts }, options)

/** Reads JSON as it comes from outside: with `__proto__` as a key of its own. */
const fromText = (text: string): ReturnType<typeof readFacts> => readFacts(pack, JSON.parse(text))

function refusal(run: () => unknown): { readonly place: string; readonly expected: string } {
  try {
    run()
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    expect(error.message).toBe(`${error.place}: expected ${error.expected}`)
    expect(error.message).not.toMatch(/[\n\r]/)
    return { place: error.place, expected: error.expected }
  }
  throw new Error('the facts were read although they must be refused')
}
const gardener = (fields: object): object => ({ gardener: { g: fields } })

describe('what is refused, with its place', () => {
  test.each([
    ['null', null, 'an object, not null'],
    ['a list', [], 'an object, not a list'],
    ['a text', 'x', 'an object, not "x"'],
    ['a number', 5, 'an object, not 5'],
    ['nothing', undefined, 'an object, not undefined'],
  ])('facts that are %s', (_, input, expected) => {
    expect(refusal(() => readFacts(pack, input))).toEqual({ place: 'facts', expected })
  })
  test('an unknown entity', () => {
    const { place, expected } = refusal(() => read({ robot: {} }))
    expect(place).toBe('robot')
    expect(expected).toBe('one of asOf, drought, garden, gardener, plot')
  })
  test('an unknown field', () => {
    const { place, expected } = refusal(() => read(gardener({ height: 3 })))
    expect(place).toBe('gardener/g.height')
    expect(expected).toMatch(/^one of garden, bornOn, kind, /)
  })
  test.each([
    ['an unknown choice', { kind: 'weed' }, 'gardener/g.kind', 'one of flower, herb, bean, not "weed"'],
    [
      'a choice that is a list',
      { kind: ['bean'] },
      'gardener/g.kind',
      'one of flower, herb, bean, not a list',
    ],
    [
      'an unknown id in a set',
      { badges: ['gold', 'tin'] },
      'gardener/g.badges[1]',
      'one of gold, silver, not "tin"',
    ],
    ['null in a set', { badges: [null] }, 'gardener/g.badges[0]', 'one of gold, silver, not null'],
    ['a set that is a text', { badges: 'gold' }, 'gardener/g.badges', 'a list of ids, not "gold"'],
    [
      'a set that is an object',
      { badges: { gold: true } },
      'gardener/g.badges',
      'a list of ids, not an object',
    ],
    ['a truth value that is a text', { active: 'yes' }, 'gardener/g.active', 'true or false, not "yes"'],
    ['a truth value that is a number', { active: 1 }, 'gardener/g.active', 'true or false, not 1'],
    [
      'a date that is no day',
      { bornOn: '2021-02-29' },
      'gardener/g.bornOn',
      'a date YYYY-MM-DD, not "2021-02-29"',
    ],
    ['a date that is a number', { bornOn: 20200101 }, 'gardener/g.bornOn', 'a date YYYY-MM-DD, not 20200101'],
    ['a negative count', { points: -1 }, 'gardener/g.points', 'a whole number from 0 to 100, not -1'],
    ['a count too large', { points: 101 }, 'gardener/g.points', 'a whole number from 0 to 100, not 101'],
    ['a fraction of a count', { points: 1.5 }, 'gardener/g.points', 'a whole number from 0 to 100, not 1.5'],
    ['a count that is a text', { points: '5' }, 'gardener/g.points', 'a whole number from 0 to 100, not "5"'],
    ['a negative sum', { savings: -1 }, 'gardener/g.savings', 'a whole number of won of 0 or more, not -1'],
    [
      'a fraction of a won',
      { savings: 0.5 },
      'gardener/g.savings',
      'a whole number of won of 0 or more, not 0.5',
    ],
    ['a ratio above one', { portion: 1.000001 }, 'gardener/g.portion', 'a number from 0 to 1, not 1.000001'],
    ['a ratio below zero', { portion: -0.1 }, 'gardener/g.portion', 'a number from 0 to 1, not -0.1'],
    ['not a number', { portion: Number.NaN }, 'gardener/g.portion', 'a number from 0 to 1, not NaN'],
    ['a series that is a number', { harvest: 5 }, 'gardener/g.harvest', 'an object of months YYYY-MM, not 5'],
    [
      'a series that is a list',
      { harvest: [1] },
      'gardener/g.harvest',
      'an object of months YYYY-MM, not a list',
    ],
    [
      'a month that is none',
      { harvest: { '2020-13': 1 } },
      'gardener/g.harvest.2020-13',
      'a month YYYY-MM, not "2020-13"',
    ],
    [
      'a month that is a day',
      { harvest: { '2020-01-01': 1 } },
      'gardener/g.harvest.2020-01-01',
      'a month YYYY-MM, not "2020-01-01"',
    ],
    [
      'a negative month',
      { harvest: { '2020-01': -1 } },
      'gardener/g.harvest.2020-01',
      'a whole number of won of 0 or more, not -1',
    ],
    [
      'a fraction in a month',
      { visits: { '2020-01': 1.5 } },
      'gardener/g.visits.2020-01',
      'a whole number of 0 or more, not 1.5',
    ],
    [
      'a month that is a list',
      { visits: { '2020-01': [] } },
      'gardener/g.visits.2020-01',
      'a whole number of 0 or more, not a list',
    ],
    [
      'a link to nothing',
      { garden: 'nowhere' },
      'gardener/g.garden',
      'an id that is stated in this file, not "nowhere"',
    ],
    [
      'a link to itself by another entity',
      { garden: 'g' },
      'gardener/g.garden',
      'an id that is stated in this file, not "g"',
    ],
    [
      'a link that is a number',
      { garden: 1 },
      'gardener/g.garden',
      'an id that is stated in this file, not 1',
    ],
  ])('%s', (_, fields, place, expected) => {
    expect(refusal(() => read(gardener(fields)))).toEqual({ place, expected })
  })
  test('an area that must be above zero', () => {
    expect(refusal(() => read({ garden: { a: { floor: 0 } } }))).toEqual({
      place: 'garden/a.floor',
      expected: 'a number above 0, not 0',
    })
    expect(read({ garden: { a: { floor: 0.01 } } }).rows.get('garden')?.size).toBe(1)
  })
  test('an entity that is a list, or a thing that is none', () => {
    expect(refusal(() => read({ gardener: [] }))).toEqual({
      place: 'gardener',
      expected: 'an object of ids, not a list',
    })
    expect(refusal(() => read({ gardener: { g: 5 } }))).toEqual({
      place: 'gardener/g',
      expected: 'an object of facts, not 5',
    })
    expect(refusal(() => read({ gardener: { g: null } })).place).toBe('gardener/g')
  })
  test('the first place is named', () => {
    expect(refusal(() => read({ gardener: { a: { points: -1 }, b: { points: -2 } } })).place).toBe(
      'gardener/a.points',
    )
  })
})

describe('ids', () => {
  test.each(['', 'a/b', 'x'.repeat(201), 'a\nb', 'a\u001bb', 'a\u2028b'])('"%s" is no id', (id) => {
    expect(refusal(() => read({ gardener: { [id]: {} } })).expected).toBe(
      'an id of 1 to 200 characters without "/" and control characters, other than __proto__, constructor, prototype',
    )
  })
  test('any other text is an id: Korean, dots, spaces, 200 characters', () => {
    const ids = ['김', 'a.b', 'a b', 'x'.repeat(200), '0', '-1']
    const rows = read({ gardener: Object.fromEntries(ids.map((id) => [id, {}])) }).rows.get('gardener')
    expect(new Set(rows?.keys())).toEqual(new Set(ids))
  })
})

describe('names of the machine', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf']
  test.each(names)('%s is no entity, field, choice, badge or month', (name) => {
    const at = '"asOf":"2020-09-15"'
    expect(refusal(() => fromText(`{${at},"${name}":{}}`)).place).toBe(name)
    expect(refusal(() => fromText(`{${at},"gardener":{"g":{"${name}":{}}}}`)).place).toBe(
      `gardener/g.${name}`,
    )
    expect(refusal(() => fromText(`{${at},"gardener":{"g":{"kind":"${name}"}}}`)).place).toBe(
      'gardener/g.kind',
    )
    expect(refusal(() => fromText(`{${at},"gardener":{"g":{"badges":["${name}"]}}}`)).place).toBe(
      'gardener/g.badges[0]',
    )
    expect(refusal(() => fromText(`{${at},"gardener":{"g":{"harvest":{"${name}":1}}}}`)).place).toBe(
      `gardener/g.harvest.${name}`,
    )
  })
  test.each(names)('%s links to nothing', (name) => {
    const gardenerOf = `"gardener":{"g":{"garden":"${name}"}}`
    expect(refusal(() => fromText(`{"asOf":"2020-09-15",${gardenerOf}}`)).place).toBe('gardener/g.garden')
  })
  test.each(names.slice(0, 3))('%s is kept by JavaScript and is no id of a thing', (name) => {
    expect(refusal(() => fromText(`{"asOf":"2020-09-15","garden":{"${name}":{}}}`)).place).toBe(
      `garden/${name}`,
    )
  })
  test.each(names.slice(3))('%s may be the id of a thing', (name) => {
    const gardenerOf = `"gardener":{"g":{"garden":"${name}"}}`
    const facts = fromText(`{"asOf":"2020-09-15","garden":{"${name}":{"fee":5}},${gardenerOf}}`)
    expect(facts.rows.get('garden')?.get(name)?.entity).toBe('garden')
    expect(assess(pack, facts).results.some(({ subject }) => subject === `garden/${name}`)).toBe(true)
  })
  test('nothing is polluted', () => {
    expect(() => fromText('{"asOf":"2020-09-15","__proto__":{"polluted":true}}')).toThrow(FactsError)
    expect(() => fromText('{"asOf":"2020-09-15","gardener":{"__proto__":{"points":3}}}')).toThrow(FactsError)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(({} as Record<string, unknown>)['points']).toBeUndefined()
  })
})

describe('large and odd input', () => {
  test('deep nesting is refused without being walked into', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
    const message = refusal(() =>
      fromText(`{"asOf":"2020-09-15","gardener":{"g":{"points":${deep}}}}`),
    ).expected
    expect(message).toBe('a whole number from 0 to 100, not a list')
    let nested: unknown = {}
    for (let depth = 0; depth < 200_000; depth++) nested = { nested }
    expect(refusal(() => read({ gardener: { g: { harvest: { '2020-01': nested } } } })).expected).toMatch(
      /not an object$/,
    )
  })
  test('huge numbers', () => {
    expect(
      refusal(() => fromText('{"asOf":"2020-09-15","gardener":{"g":{"savings":1e400}}}')).expected,
    ).toMatch(/ of at most 9007199254740991, not Infinity$/)
    expect(
      refusal(() => fromText('{"asOf":"2020-09-15","gardener":{"g":{"savings":9007199254740993}}}')),
    ).toEqual({
      place: 'gardener/g.savings',
      expected: 'a whole number of won of at most 9007199254740991, not 9007199254740992',
    })
    expect(refusal(() => read({ garden: { a: { floor: 1e300 } } })).expected).toBe(
      'a number of at most 9007199254740991, not 1e+300',
    )
    expect(read(gardener({ savings: Number.MAX_SAFE_INTEGER })).rows.get('gardener')?.size).toBe(1)
  })
  test('what is named in a message is cut short', () => {
    const long = 'x'.repeat(100_000)
    for (const facts of [
      { [long]: {} },
      { gardener: { [long]: {} } },
      gardener({ [long]: 1 }),
      gardener({ kind: long }),
      gardener({ garden: long }),
      gardener({ harvest: { [long]: 1 } }),
    ]) {
      const { place, expected } = refusal(() => read(facts))
      expect(place.length + expected.length).toBeLessThan(300)
    }
  })
  test('a message is one line, whatever the names hold', () => {
    for (const odd of ['a\nb', 'a\r\nb', 'a\u2028b', 'a\u001b[2Jb', 'a\u0000b']) {
      for (const facts of [
        { [odd]: {} },
        { gardener: { [odd]: { points: -1 } } },
        gardener({ [odd]: 1 }),
        gardener({ kind: odd }),
        gardener({ harvest: { [odd]: 1 } }),
      ]) {
        const { place, expected } = refusal(() => read(facts))
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is shown
        expect(`${place}${expected}`).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/)
      }
    }
  })
})

describe('unknown', () => {
  test('null is unknown everywhere, as if it were not there', () => {
    const nulls = {
      garden: null,
      bornOn: null,
      kind: null,
      badges: null,
      active: null,
      points: null,
      harvest: null,
    }
    const [withNulls, without] = [read(gardener(nulls)), read(gardener({}))]
    expect(assess(pack, withNulls)).toEqual(assess(pack, without))
    expect(read({ gardener: null }).rows.get('gardener')?.size).toBe(0)
  })
})

describe('the date of the question', () => {
  test('the file’s asOf, the caller’s before it, and today where neither is stated', () => {
    expect(read({}).asOf).toBe('2020-09-15')
    expect(read({}, { asOf: '2021-01-02', today: '2022-01-01' }).asOf).toBe('2021-01-02')
    expect(readFacts(pack, {}, { today: '2022-01-01' }).asOf).toBe('2022-01-01')
    expect(readFacts(pack, { asOf: null }, { today: '2022-01-01' }).asOf).toBe('2022-01-01')
  })
  test('without any, or with one that is no date, the facts are refused', () => {
    expect(refusal(() => readFacts(pack, {})).place).toBe('asOf')
    expect(refusal(() => readFacts(pack, { asOf: '2020-9-1' })).expected).toBe(
      'a date YYYY-MM-DD, not "2020-9-1"',
    )
    expect(refusal(() => readFacts(pack, { asOf: 20200901 })).place).toBe('asOf')
    expect(refusal(() => read({}, { asOf: 'tomorrow' })).place).toBe('asOf')
  })
})

describe('a declared period of the facts’ own', () => {
  test.each([
    ['a text', '2020-01-01', 'drought'],
    ['a list', [], 'drought'],
    ['without since', {}, 'drought.since'],
    ['since no date', { since: '2020-02-30' }, 'drought.since'],
    ['until no date', { since: '2020-01-01', until: 5 }, 'drought.until'],
    ['until before since', { since: '2020-01-02', until: '2020-01-01' }, 'drought.until'],
    ['more than that', { since: '2020-01-01', by: 'me' }, 'drought.by'],
  ])('refused: %s', (_, drought, place) => {
    expect(refusal(() => read({ drought })).place).toBe(place)
  })
  test('one day is a period', () => {
    expect(read({ drought: { since: '2020-09-15', until: '2020-09-15' } }).frame.declared).toEqual([true])
  })
})

describe('one file, several things', () => {
  test('links may lead to what comes later in the file', () => {
    const facts = read({ gardener: { g: { garden: 'late' } }, garden: { late: { fee: 1 } } })
    expect(
      facts.rows
        .get('garden')
        ?.get('late')
        ?.back[0]?.map(({ id }) => id),
    ).toEqual(['g'])
  })
  test('entities that the file leaves out are empty', () => {
    expect(read({}).rows.get('plot')?.size).toBe(0)
    expect(assess(pack, read({})).results).toEqual([])
  })
})
