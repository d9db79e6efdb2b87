import { FactsError } from '@ondol/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from './parse-json.ts'

/** What is said of a text that is refused. */
function refusal(text: string): string {
  try {
    parseJson(text, 'facts')
  } catch (error) {
    if (error instanceof FactsError) return error.message
    throw error
  }
  return 'nothing is refused'
}

it('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.nat(3), (text, indent) => {
      const value: unknown = JSON.parse(text)
      expect(parseJson(text, 'facts')).toEqual(value)
      expect(parseJson(JSON.stringify(value, null, indent), 'facts')).toEqual(value)
    }),
  )
})

describe('text that is no JSON is refused at its line and column', () => {
  it.each([
    ['{"a": 1,}', /^column 9: expected JSON: Expected double-quoted property name$/],
    ['{"a": 1\n  "b": 2}\n', /^line 2, column 3: expected JSON: Expected ',' or '}' after property value$/],
    ['{}\n{}', /^line 2, column 1: expected JSON: Unexpected non-whitespace character$/],
    ['{"a": "x\ny"}', /^line 1, column 9: expected JSON: Bad control character/],
  ])('%j', (text, expected) => expect(refusal(text)).toMatch(expected))

  it('or by what stands around, where its place is not told', () => {
    expect(refusal('')).toBe('facts: expected JSON: Unexpected end of JSON input')
    expect(refusal('{"a": NaN}')).toMatch(/^facts: expected JSON: Unexpected token 'N', .*"a": NaN/)
  })
})

describe('a name that stands twice in one object is refused, where JSON.parse would keep the last', () => {
  it.each([
    ['{"asOf":"2020-09-15","asOf":"2021-09-15"}', 'asOf'],
    ['{"person":{"a":{},"b":{},"a":{}}}', 'person/a'],
    ['{"person":{"a":{"borough":"mapo","work":"artist","borough":"jung"}}}', 'person/a.borough'],
    ['{"business":{"b":{"sales":{"2020-07": 1 , "2020-07" :2}}}}', 'business/b.sales.2020-07'],
    ['{"person":{"a":{"\\u0077ork":1,"work":2}}}', 'person/a.work'],
    ['{"a\\"":1,"a\\"":2}', 'a"'],
    ['{"a\\\\":1,"a\\\\":2}', 'a\\'],
    ['[{"a":1},{"a":1,"a":1}]', 'a'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('%s', (text, place) => {
    expect(refusal(text)).toBe(`${place}: expected one value, not several of the same name`)
  })

  it('the place is cut short', () => {
    const long = 'x'.repeat(100_000)
    expect(refusal(`{"${long}":1,"${long}":2}`).length).toBeLessThan(120)
    const deep = '{"a":'.repeat(100_000)
    expect(refusal(`${deep}{"b":1,"b":2}${'}'.repeat(100_000)}`)).toMatch(/^a\/a\.a\.a: expected one value/)
  })

  it('wherever it stands', () => {
    const name = fc.string({ unit: 'binary', maxLength: 4 })
    const entries = fc.uniqueArray(name, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(entries, fc.json({ maxDepth: 2 }), fc.nat(), (names, value, pick) => {
        const twice = names[pick % names.length] ?? ''
        const stated = [...names, twice].map((one) => `${JSON.stringify(one)}:${value}`)
        expect(refusal(`[{${stated.slice(0, -1).join()}}]`)).toBe('nothing is refused')
        expect(refusal(`[{${stated.join()}}]`)).toMatch(/: expected one value/)
      }),
    )
  })
})
