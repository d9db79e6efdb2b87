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
    publicUrl: null,
    signIn: null,
    trustedProxies: [],
    rateLimits: true,
    mostAtOnce: null,
    demonstrationCases: 2000,
    notices: { mail: null, sms: null },
    bank: { folder: '.ondol/bank', city: null, fund: null },
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

it('takes as many applications at once as the operator says', () => {
  expect(readConfig({}, { MOST_AT_ONCE: '8' }).mostAtOnce).toBe(8)
  expect(() => readConfig({}, { MOST_AT_ONCE: '0' })).toThrow(/^MOST_AT_ONCE: expected a number of people/)
})

it('pays from invented accounts in a drill, and from those that are stated', () => {
  const drill = readConfig({}, { DRILL: 'on', DATA_FOLDER: 'data' }).bank
  expect(drill).toMatchObject({ folder: 'data/bank', city: { holder: '온돌시' }, fund: { holder: '온돌시' } })
  const stated = { BANK_FOLDER: '/mnt/bank', PAYER_NAME: '서울특별시', PAYER_ACCOUNT: '088:110-123-456789' }
  expect(readConfig({}, stated).bank).toEqual({
    folder: '/mnt/bank',
    city: { bank: '088', number: '110123456789', holder: '서울특별시' },
    fund: null,
  })
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
  [{ PUBLIC_URL: 'relief.example' }, /^PUBLIC_URL: expected an origin such as/],
  [{ PUBLIC_URL: 'https://relief.example/ondol' }, /^PUBLIC_URL: expected an origin/],
  [{ PUBLIC_URL: 'ftp://relief.example' }, /^PUBLIC_URL: expected an origin/],
  [{ OIDC_ISSUER: 'http://login.example' }, /^OIDC_ISSUER: expected the https address/],
  [{ OIDC_ISSUER: 'https://login.example' }, /^OIDC_CLIENT_ID: expected the id of this client, as OIDC_ISS/],
  [{ OIDC_CLIENT_ID: 'ondol' }, /^OIDC_ISSUER: expected the provider that OIDC_CLIENT_ID belongs to$/],
  [{ TRUSTED_PROXIES: '10.0.0.300' }, /^TRUSTED_PROXIES: expected addresses or networks/],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES: expected addresses or networks/],
  [{ TRUSTED_PROXIES: 'everybody' }, /^TRUSTED_PROXIES: expected addresses or networks/],
  [{ RATE_LIMITS: '0' }, /^RATE_LIMITS: expected on or off/],
  [{ SMTP_URL: 'mail.example:25' }, /^SMTP_URL: expected smtp:\/\/user:password@host:587 or smtps/],
  [{ SMTP_URL: 'smtp://mail.example' }, /^MAIL_FROM: expected who sends the mail, .*, as SMTP_URL is set$/],
  [{ MAIL_FROM: 'relief@city.example\nBcc: x@y.example' }, /^MAIL_FROM: expected who sends the mail/],
  [{ PAYER_ACCOUNT: '999:1' }, /^PAYER_ACCOUNT: expected an account such as 020:1005-000-000000$/],
  [{ SMS_URL: 'ftp://sms.example' }, /^SMS_URL: expected the address of a gateway/],
  [{ EMERGENCY_SINCE: '2026-11-01', DRILL: 'on' }, /^EMERGENCY_SINCE: expected no drill/],
])('refuses %j in one line', (environment, message) => {
  expect(() => readConfig({}, environment)).toThrow(ConfigurationError)
  expect(() => readConfig({}, environment)).toThrow(message)
})

it('takes the ways by which notices leave', () => {
  const mail = { SMTP_URL: 'smtp://ondol:secret@mail.example:587', MAIL_FROM: '온돌 <relief@city.example>' }
  const sms = { SMS_URL: 'https://sms.example/messages', SMS_TOKEN: 'secret' }
  expect(readConfig({}, { ...mail, ...sms }).notices).toEqual({
    mail: { url: mail.SMTP_URL, from: mail.MAIL_FROM },
    sms: { url: sms.SMS_URL, token: 'secret' },
  })
  expect(readConfig({}, { SMS_URL: sms.SMS_URL }).notices).toEqual({
    mail: null,
    sms: { url: sms.SMS_URL, token: null },
  })
  expect(() => readConfig({}, { SMTP_URL: 'http://ondol:secret@mail.example' })).not.toThrow('secret')
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

const provider = {
  OIDC_ISSUER: 'https://login.example/seoul',
  OIDC_CLIENT_ID: 'ondol',
  OIDC_CLIENT_SECRET: 'hidden',
  PUBLIC_URL: 'https://relief.example',
}

it('takes a provider of sign-ins, in a drill too', () => {
  const expected = {
    publicUrl: new URL('https://relief.example'),
    signIn: { issuer: new URL('https://login.example/seoul'), clientId: 'ondol', clientSecret: 'hidden' },
  }
  expect(readConfig({}, provider)).toMatchObject(expected)
  expect(readConfig({}, { ...provider, DRILL: 'on' })).toMatchObject(expected)
  const local = { ...provider, OIDC_ISSUER: 'http://localhost:9000' }
  expect(readConfig({}, local).signIn).toMatchObject({ issuer: new URL('http://localhost:9000') })
})

it.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL'])('wants %s beside a provider', (name) => {
  const read = (): unknown => readConfig({}, { ...provider, [name]: '' })
  expect(read).toThrow(new RegExp(`^${name}: expected .*, as OIDC_ISSUER is set$`))
  expect(read).not.toThrow('hidden')
})

it('has the sign-in of a demonstration in a drill without a provider, and never otherwise', () => {
  expect(readConfig({}, { DRILL: 'on' }).signIn).toBe('demonstration')
  expect(readConfig({}, { DRILL: 'off' }).signIn).toBeNull()
  expect(readConfig({}, { EMERGENCY_SINCE: '2026-11-01' }).signIn).toBeNull()
})

it('takes proxies by address, network or name', () => {
  const proxies = '10.0.0.0/8, ::1,loopback'
  expect(readConfig({}, { TRUSTED_PROXIES: proxies }).trustedProxies).toEqual([
    '10.0.0.0/8',
    '::1',
    'loopback',
  ])
})
