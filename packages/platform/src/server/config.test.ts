import { expect, it } from 'vitest'
import { ConfigurationError, readConfig } from './config.ts'

it('has usual values for everything', () => {
  expect(readConfig({}, {})).toEqual({
    port: 8080,
    host: 'localhost',
    logLevel: 'info',
    bodyLimit: 1_048_576,
    declared: null,
    dataFolder: '.ondol',
    databaseLocation: { kind: 'folder', folder: '.ondol/database' },
  })
})

it('takes flags before the environment', () => {
  const environment = { PORT: '9000', HOST: '0.0.0.0', LOG_LEVEL: 'warn', BODY_LIMIT: '2048', DRILL: 'on' }
  expect(readConfig({}, environment)).toMatchObject({
    port: 9000,
    host: '0.0.0.0',
    logLevel: 'warn',
    bodyLimit: 2048,
    declared: 'drill',
  })
  expect(readConfig({ port: '9001', host: '::1' }, environment)).toMatchObject({ port: 9001, host: '::1' })
  expect(readConfig({ port: 0 }, environment)).toMatchObject({ port: 0 })
})

it('takes an emergency that the operator declares', () => {
  expect(readConfig({}, { EMERGENCY_SINCE: '2026-11-01' }).declared).toEqual({ since: '2026-11-01' })
})

it.each([
  [{ PORT: '70000' }, /^PORT: expected a port from 0 to 65535, not "70000"$/],
  [{ PORT: '80x' }, /^PORT: expected a port/],
  [{ PORT: '-1' }, /^PORT: expected a port/],
  [{ HOST: 'a b' }, /^HOST: expected a host name/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: expected one of silent/],
  [{ BODY_LIMIT: '1MB' }, /^BODY_LIMIT: expected a number of bytes/],
  [{ DRILL: 'yes' }, /^DRILL: expected on or off/],
  [{ EMERGENCY_SINCE: 'today' }, /^EMERGENCY_SINCE: expected a date/],
  [{ EMERGENCY_SINCE: '2026-11-01', DRILL: 'on' }, /^EMERGENCY_SINCE: expected no drill/],
])('refuses %j in one line', (environment, message) => {
  expect(() => readConfig({}, environment)).toThrow(ConfigurationError)
  expect(() => readConfig({}, environment)).toThrow(message)
})

it('takes a PostgreSQL server instead of the embedded database', () => {
  const url = 'postgres://ondol:secret@db/ondol'
  expect(readConfig({}, { DATABASE_URL: url }).databaseLocation).toEqual({ kind: 'postgresql', url })
})

it('does not tell a password back', () => {
  const read = (): unknown => readConfig({}, { DATABASE_URL: 'mysql://ondol:secret@db/ondol' })
  expect(read).toThrow('DATABASE_URL: expected postgres://user:password@host/database')
  expect(read).not.toThrow('secret')
})
