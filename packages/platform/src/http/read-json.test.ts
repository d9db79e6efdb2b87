import { expect, it } from 'vitest'
import { readJson } from './read-json.ts'
import { RequestError } from './request-error.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

it('reads JSON in UTF-8, with or without a byte-order mark', () => {
  expect(readJson(bytes('{"a":"온돌"}'))).toEqual({ a: '온돌' })
  expect(readJson(Uint8Array.of(0xef, 0xbb, 0xbf, 0x31))).toBe(1)
})

const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xc3, 0x28, 0x22), /^body: expected text in UTF-8/],
  ['no JSON', bytes('{"a":'), /^body: expected JSON/],
  ['no JSON at a known place', bytes('{"a":1,}'), /^column 8: expected JSON/],
  ['a name that stands twice', bytes('{"person":{"a":{},"a":{}}}'), /^person\/a: expected one value/],
  ['nothing', bytes(''), /^body: expected JSON/],
  ['deep nesting', bytes('['.repeat(100_000) + ']'.repeat(100_000)), /at most 32 levels/],
  [
    'a prototype as a name',
    bytes('{"person":{"__proto__":{"x":1}}}'),
    /^person\.__proto__: expected another name/,
  ],
  ['an escaped prototype', bytes('{"\\u005f_proto__":1}'), /^__proto__: expected another name/],
]

it.each(refused)('refuses %s, and names the place', (_, body, message) => {
  expect(() => readJson(body)).toThrow(RequestError)
  expect(() => readJson(body)).toThrow(message)
})

it('takes names that objects have from birth', () => {
  expect(readJson(bytes('{"constructor":{"prototype":1},"toString":2}'))).toEqual({
    constructor: { prototype: 1 },
    toString: 2,
  })
})
