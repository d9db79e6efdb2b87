import { expect, it } from 'vitest'
import { RequestError } from '../http/index.ts'
import { readReturnPath } from './return-path.ts'

it.each([
  [undefined, '/'],
  ['/', '/'],
  ['/cases?open=1&b=%2F#top', '/cases?open=1&b=%2F#top'],
  ['/a/../b', '/b'],
])('takes %s', (stated, path) => {
  expect(readReturnPath(stated)).toBe(path)
})

it.each([
  'https://elsewhere.test/',
  '//elsewhere.test',
  '///elsewhere.test',
  '/\\elsewhere.test',
  '\\\\elsewhere.test',
  '/.//elsewhere.test',
  '/a/..//elsewhere.test',
  '/%2e//elsewhere.test',
  '/\t/elsewhere.test',
  '/\n/elsewhere.test',
  ' /cases',
  'cases',
  '',
  'javascript:alert(1)',
  '/café',
  `/${'a'.repeat(2000)}`,
])('refuses %j', (stated) => {
  expect(() => readReturnPath(stated)).toThrow(RequestError)
  expect(() => readReturnPath(stated)).toThrow('query.return: expected a path on this site')
})
