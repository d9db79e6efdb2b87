import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EVIDENCE_SETTINGS, readConfig, readEvidenceSettings, SETTINGS } from '../server/index.ts'
import { SETTING_WORDS } from './setting-words.ts'
import { settingsPage } from './settings-page.ts'

const known = [...SETTINGS, ...EVIDENCE_SETTINGS].map(({ name }) => name)

it('lists every setting that is read, and no other', () => {
  const read = new Set<string>()
  const environment = new Proxy<Record<string, string | undefined>>(
    {},
    { get: (_, name) => void read.add(String(name)) },
  )
  readConfig({}, environment)
  readEvidenceSettings(environment, '.ondol')
  // Those of a storage and of registers are read only beside their address.
  expect(known).toEqual(expect.arrayContaining([...read]))
  expect(Object.keys(SETTING_WORDS).toSorted()).toEqual([...known, 'ONDOL_KEYS'].toSorted())
  for (const name of known) expect(settingsPage()).toContain(`\n| \`${name}\` |`)
})

it('says how each is where nothing is stated', () => {
  expect(settingsPage()).toContain('| `PORT` | `8080` | a port from 0 to 65535 |')
  expect(settingsPage()).toContain('| `DATABASE_URL` |  | postgres://user:password@host/database |')
  expect(settingsPage()).not.toMatch(/undefined|\[object|null/)
})

it('is what other pages may speak of: no setting stands in them that is not read', () => {
  const root = join(import.meta.dirname, '../../../..')
  for (const page of ['README.md', 'README.ko.md', 'docs/operation.md', 'docs/identity.md']) {
    const text = readFileSync(join(root, page), 'utf8')
    const named = [...text.matchAll(/`([A-Z][A-Z\d]*_[A-Z\d_]+)[`/]/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !known.includes(name) && name !== 'ONDOL_KEYS')).toEqual([])
  }
})
