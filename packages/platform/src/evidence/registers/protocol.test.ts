import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { buildReferenceRegisters } from './reference-server/build-reference-registers.ts'

it('is described in the documentation as it is spoken', async () => {
  const app = await buildReferenceRegisters({
    registers: [],
    records: [],
    token: '',
    now: () => new Date(0),
    newReference: () => '',
  })
  await app.ready()
  const description = app.swagger()
  await app.close()
  const text = stringify(description, { aliasDuplicateObjects: false, lineWidth: 120 })
  await expect(text).toMatchFileSnapshot('../../../../../docs/registers/openapi.yaml')
})
