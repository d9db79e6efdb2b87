import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

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
