import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { schemaErrors } from '../testing/schema-errors.ts'

const FOLDER = new URL('./schemas/', import.meta.url)

it('the schemas are the files that their page tells of', () => {
  const page = readFileSync(new URL('README.md', FOLDER), 'utf8')
  const schemas = readdirSync(FOLDER).filter((name) => name.endsWith('.xsd'))
  expect(schemas).toHaveLength(3)
  for (const name of schemas) {
    const hash = createHash('sha256')
      .update(readFileSync(new URL(name, FOLDER)))
      .digest('hex')
    expect(page.split('\n').find((line) => line.includes(`\`${name}\``))).toContain(hash)
  }
})

it('the schemas refuse what a message must not be', async () => {
  const empty =
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn/></Document>'
  expect(await schemaErrors('camt.054.001.08', [empty])).toEqual([
    expect.stringContaining('Missing child element'),
  ])
  expect(await schemaErrors('pain.001.001.09', [empty])).toEqual([
    expect.stringContaining('No matching global'),
  ])
})
