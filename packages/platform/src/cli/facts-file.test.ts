import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { examples } from '@ondol/seoul'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { CommandError } from './command-error.ts'
import { loadFacts } from './facts-file.ts'
import { seoulPack } from './pack.ts'

const pack = seoulPack()
const folder = temporaryFolder('facts')
const file = join(folder, 'facts.json')

/** What is said of a file with this content, without the name of the file. */
function refusal(content: string | Uint8Array): string {
  writeFileSync(file, content)
  return refusalOf(file).replace(`${file}: `, '')
}

function refusalOf(path: string): string {
  try {
    loadFacts(pack, path, undefined)
  } catch (error) {
    if (error instanceof CommandError) return error.message
    throw error
  }
  return 'nothing is refused'
}

const DEPTH = 200_000

it.each<[string, string | Uint8Array, RegExp]>([
  ['an unknown entity', '{"shop":{}}', /^shop: expected one of .*business/],
  ['an unknown field', '{"person":{"kim":{"age":40}}}', /^person\/kim\.age: expected one of .*birthDate/],
  [
    'an unknown choice',
    '{"person":{"kim":{"borough":"busan"}}}',
    /^person\/kim\.borough: expected one of jongno.*not "busan"$/,
  ],
  [
    'a month that is none',
    '{"business":{"b1":{"sales":{"2020-13":1}}}}',
    /^business\/b1\.sales\.2020-13: expected a month YYYY-MM/,
  ],
  [
    'a negative sum',
    '{"household":{"h1":{"assets":-1}}}',
    /^household\/h1\.assets: expected a whole number of won of 0 or more, not -1$/,
  ],
  [
    'a link to nothing',
    '{"business":{"b1":{"owner":"kim"}}}',
    /^business\/b1\.owner: expected an id that is stated in this file, not "kim"$/,
  ],
  ['a date that is none', '{"asOf":"2020-02-30"}', /^asOf: expected a date YYYY-MM-DD, not "2020-02-30"$/],
  ['no JSON', '{"person":\n\u001b[31mred', /^facts: expected JSON: /],
  ['no JSON at a known place', '{\n  "person": {},\n}', /^line 3, column 1: expected JSON: /],
  ['an empty file', '', /^facts: expected JSON: /],
  [
    'a month that is stated twice',
    '{"business":{"b1":{"sales":{"2020-07":1,"2020-08":2,"2020-07":3}}}}',
    /^business\/b1\.sales\.2020-07: expected one value, not several of the same name$/,
  ],
  ['no UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), /^expected text in UTF-8$/],
  ['a list', '[]', /^facts: expected an object, not a list$/],
  ['a prototype as a name', '{"__proto__":{}}', /^__proto__: expected one of /],
  ['a prototype as an id', '{"person":{"__proto__":{}}}', /^person\/__proto__: expected an id /],
  [
    'a prototype as a field',
    '{"person":{"kim":{"constructor":1}}}',
    /^person\/kim\.constructor: expected one of /,
  ],
  [
    'lists nested without end',
    `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`,
    /^facts: expected an object, not a list$/,
  ],
  [
    'objects nested without end',
    `{"person":${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}}`,
    /^person\/a\.a: expected one of /,
  ],
])('%s is refused on one line that names place and expectation', (_name, content, expected) => {
  const said = refusal(content)
  expect(said).toMatch(expected)
  expect(said).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
})

it('a file that cannot be read is refused by name', () => {
  expect(refusalOf(join(folder, 'none.json'))).toBe(
    `${join(folder, 'none.json')}: expected a file that can be read (ENOENT)`,
  )
  expect(refusalOf(folder)).toBe(`${folder}: expected a file that can be read (EISDIR)`)
})

it('the date that is asked for stands before that of the file', () => {
  writeFileSync(file, JSON.stringify(examples[0]?.facts))
  expect(loadFacts(pack, file, undefined).asOf).toBe('2020-09-15')
  expect(loadFacts(pack, file, '2021-01-02').asOf).toBe('2021-01-02')
})
