import { isIP } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import type { Declared } from '../city/index.ts'
import type { DatabaseLocation } from '../database/index.ts'
import { type BankSettings, bankBy } from '../disbursement/index.ts'
import type { ProviderSettings } from '../identity/index.ts'
import type { ChannelSettings } from '../notices/index.ts'
import { readBankAccount } from '../secrets/index.ts'

/** A setting that cannot be used. The message is one line fit for a terminal. */
export class ConfigurationError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ConfigurationError'
  }
}

/** How much is logged, from the least to the most. */
const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof LEVELS)[number]

/** The settings of a running server. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly logLevel: LogLevel
  /** The largest request body, in bytes. */
  readonly bodyLimit: number
  /** What the operator declares: a drill for demonstration, an emergency since a date, or nothing. */
  readonly declared: Declared
  /** Where what is entrusted to the city is kept: files always, and the tables unless a server has them. */
  readonly dataFolder: string
  readonly databaseLocation: DatabaseLocation
  /** The origin at which people reach the server; an address of this machine without it. */
  readonly publicUrl: URL | null
  /** Where people sign in: a provider, or, in a drill without one, as example people; nowhere otherwise. */
  readonly signIn: ProviderSettings | 'demonstration' | null
  /** The addresses of proxies whose word is taken for where a request comes from. */
  readonly trustedProxies: readonly string[]
  /** Whether those who ask too often are told to wait. */
  readonly rateLimits: boolean
  /** How many applications are taken at once; what suits the database without it. */
  readonly mostAtOnce: number | null
  /** With about how many cases a demonstration is filled, where it is empty; 0 for none. */
  readonly demonstrationCases: number
  /** How the bank is reached, and from which accounts is paid. */
  readonly bank: BankSettings
  /** By which ways notices leave. */
  readonly notices: ChannelSettings
}

/** Settings as a command line states them; each goes before the environment's. */
export interface Flags {
  readonly port?: string | number | undefined
  readonly host?: string | undefined
  readonly logLevel?: string | undefined
  readonly bodyLimit?: string | number | undefined
}

const wholeNumber = (least: number, most: number): z.ZodType<number> =>
  z.coerce.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(least).max(most))

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

const address: z.ZodType<URL> = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text)) // what the pattern lets through is an address
  .refine((url) => url.username === '' && url.password === '' && url.search === '' && url.hash === '')

const origin: z.ZodType<URL> = address.refine(({ pathname }) => pathname === '/')

/** What people are told by is never read on the way, unless it does not leave the machine. */
const issuer: z.ZodType<URL> = address.refine(
  ({ protocol, hostname }) => protocol === 'https:' || LOOPBACK.has(hostname),
)

const NETWORK = /^(?:loopback|linklocal|uniquelocal|[\da-f.:]+(?:\/\d{1,3})?)$/i

const proxies: z.ZodType<string[]> = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => NETWORK.test(part) && isKnown(part)))

/** True for an address, a network or one of the names of networks. */
function isKnown(part: string): boolean {
  const [start = '', length = '0'] = part.split('/')
  if (/^[a-z]+$/i.test(start)) return true
  const version = isIP(start)
  return version !== 0 && Number(length) <= (version === 4 ? 32 : 128)
}

const bankAccount = z.string().transform((text, issues) => {
  const read = readBankAccount(text)
  if (read.kind === 'read') return { bank: read.value.bank, number: read.value.number }
  issues.addIssue(read.reason.en)
  return z.NEVER
})

const settings = {
  PORT: { schema: wholeNumber(0, 65_535), usual: 8080, expected: 'a port from 0 to 65535' },
  HOST: {
    schema: z.string().regex(/^[\w.:%-]+$/),
    usual: 'localhost',
    expected: 'a host name or an address',
  },
  LOG_LEVEL: { schema: z.enum(LEVELS), usual: 'info', expected: `one of ${LEVELS.join(', ')}` },
  BODY_LIMIT: {
    schema: wholeNumber(1024, 1_073_741_824),
    usual: 1_048_576,
    expected: 'a number of bytes from 1024 to 1073741824',
  },
  DRILL: { schema: z.enum(['on', 'off']), usual: 'off', expected: 'on or off' },
  DEMONSTRATION_CASES: {
    schema: wholeNumber(0, 100_000),
    usual: 2000,
    expected: 'a number of cases from 0 to 100000',
  },
  DATA_FOLDER: { schema: z.string().min(1), usual: '.ondol', expected: 'a folder' },
  DATABASE_URL: {
    schema: z.string().regex(/^postgres(ql)?:\/\/\S+$/),
    usual: null,
    expected: 'postgres://user:password@host/database',
  },
  EMERGENCY_SINCE: { schema: z.iso.date(), usual: null, expected: 'a date YYYY-MM-DD' },
  PUBLIC_URL: { schema: origin, usual: null, expected: 'an origin such as https://relief.example' },
  OIDC_ISSUER: {
    schema: issuer,
    usual: null,
    expected: 'the https address of a provider of OpenID Connect, as its discovery states it',
  },
  OIDC_CLIENT_ID: { schema: z.string().min(1), usual: null, expected: 'the id of this client' },
  OIDC_CLIENT_SECRET: { schema: z.string().min(1), usual: null, expected: 'the secret of this client' },
  TRUSTED_PROXIES: {
    schema: proxies,
    usual: [],
    expected: 'addresses or networks, such as 10.0.0.0/8, or loopback, separated by commas',
  },
  RATE_LIMITS: { schema: z.enum(['on', 'off']), usual: 'on', expected: 'on or off' },
  MOST_AT_ONCE: {
    schema: wholeNumber(1, 10_000),
    usual: null,
    expected: 'a number of people from 1 to 10000',
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }),
    usual: null,
    expected: 'smtp://user:password@host:587 or smtps://user:password@host',
  },
  MAIL_FROM: {
    schema: z.string().regex(/^[^<>\r\n]*<[^\s<>@]+@[\w.-]+>$|^[^\s<>@]+@[\w.-]+$/),
    usual: null,
    expected: 'who sends the mail, such as 온돌 <relief@city.example>',
  },
  SMS_URL: { schema: address, usual: null, expected: 'the address of a gateway for text messages' },
  SMS_TOKEN: { schema: z.string().min(1), usual: null, expected: 'what the gateway knows this server by' },
  BANK_FOLDER: { schema: z.string().min(1), usual: null, expected: 'a folder that is shared with the bank' },
  PAYER_NAME: {
    schema: z.string().trim().min(1).max(70),
    usual: '온돌시',
    expected: 'in whose name is paid',
  },
  PAYER_ACCOUNT: { schema: bankAccount, usual: null, expected: 'an account such as 020:1005-000-000000' },
  FUND_ACCOUNT: { schema: bankAccount, usual: null, expected: 'an account such as 020:1005-000-000000' },
} as const

/** What the documentation says of a setting. */
export interface SettingFacts {
  /** As in the environment. */
  readonly name: string
  /** How it is where nothing is stated; `null` for nothing. */
  readonly usual: string | number | null
  /** What may be stated. */
  readonly expected: string
}

/** Every setting that `readConfig` reads. */
export const SETTINGS: readonly SettingFacts[] = Object.entries(settings).map(
  ([name, { usual, expected }]) => ({
    name,
    usual: typeof usual === 'object' ? null : usual,
    expected,
  }),
)

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings once: flags first, then the environment (PORT, HOST, LOG_LEVEL, BODY_LIMIT, DRILL,
 * DEMONSTRATION_CASES, EMERGENCY_SINCE, DATA_FOLDER, DATABASE_URL, PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID,
 * OIDC_CLIENT_SECRET, TRUSTED_PROXIES, RATE_LIMITS, MOST_AT_ONCE, SMTP_URL, MAIL_FROM, SMS_URL, SMS_TOKEN,
 * BANK_FOLDER, PAYER_NAME, PAYER_ACCOUNT, FUND_ACCOUNT).
 * Throws a ConfigurationError that names the first setting that cannot be used.
 */
export function readConfig(flags: Flags, environment: Environment): Config {
  const read = <K extends keyof typeof settings>(
    name: K,
    flag?: string | number,
  ): z.output<(typeof settings)[K]['schema']> | (typeof settings)[K]['usual'] => {
    const { schema, usual, expected } = settings[name]
    const stated = flag ?? environment[name]
    if (stated === undefined || stated === '') return usual
    const result = schema.safeParse(stated)
    if (!result.success)
      throw new ConfigurationError(`${name}: expected ${expected}${notShown(name, stated)}`)
    // Each schema answers with what its own row of the table says.
    return result.data as z.output<(typeof settings)[K]['schema']>
  }
  const publicUrl = read('PUBLIC_URL')
  const declared = declaredBy(read('DRILL') === 'on', read('EMERGENCY_SINCE'))
  const provider = {
    issuer: read('OIDC_ISSUER'),
    clientId: read('OIDC_CLIENT_ID'),
    clientSecret: read('OIDC_CLIENT_SECRET'),
  }
  return {
    port: read('PORT', flags.port),
    host: read('HOST', flags.host),
    logLevel: read('LOG_LEVEL', flags.logLevel),
    bodyLimit: read('BODY_LIMIT', flags.bodyLimit),
    declared,
    dataFolder: read('DATA_FOLDER'),
    databaseLocation: locationBy(read('DATABASE_URL'), read('DATA_FOLDER')),
    publicUrl,
    signIn: signInBy({ ...provider, publicUrl }) ?? (declared === 'drill' ? 'demonstration' : null),
    trustedProxies: read('TRUSTED_PROXIES'),
    rateLimits: read('RATE_LIMITS') === 'on',
    mostAtOnce: read('MOST_AT_ONCE'),
    demonstrationCases: read('DEMONSTRATION_CASES'),
    notices: {
      mail: mailBy(read('SMTP_URL'), read('MAIL_FROM')),
      sms: smsBy(read('SMS_URL'), read('SMS_TOKEN')),
    },
    bank: bankBy({
      folder: read('BANK_FOLDER'),
      name: read('PAYER_NAME'),
      city: read('PAYER_ACCOUNT'),
      fund: read('FUND_ACCOUNT'),
      dataFolder: read('DATA_FOLDER'),
      isDrill: declared === 'drill',
    }),
  }
}

const SECRET: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
  'SMS_TOKEN',
  'PAYER_ACCOUNT',
  'FUND_ACCOUNT',
])

/** A wrong setting is told back, unless it may hold a password. */
function notShown(name: string, stated: string | number): string {
  return SECRET.has(name) ? '' : `, not ${JSON.stringify(stated)}`
}

function mailBy(url: string | null, from: string | null): ChannelSettings['mail'] {
  if (url === null) return null
  if (from === null)
    throw new ConfigurationError(`MAIL_FROM: expected ${settings.MAIL_FROM.expected}, as SMTP_URL is set`)
  return { url, from }
}

function smsBy(url: URL | null, token: string | null): ChannelSettings['sms'] {
  return url === null ? null : { url: url.href, token }
}

function locationBy(url: string | null, folder: string): DatabaseLocation {
  return url === null ? { kind: 'folder', folder: join(folder, 'database') } : { kind: 'postgresql', url }
}

function declaredBy(isDrill: boolean, since: string | null): Declared {
  if (isDrill && since !== null)
    throw new ConfigurationError('EMERGENCY_SINCE: expected no drill beside a declared emergency')
  return isDrill ? 'drill' : since === null ? null : { since }
}

interface StatedSignIn {
  readonly issuer: URL | null
  readonly clientId: string | null
  readonly clientSecret: string | null
  readonly publicUrl: URL | null
}

function signInBy({ issuer, clientId, clientSecret, publicUrl }: StatedSignIn): ProviderSettings | null {
  if (issuer === null) {
    if (clientId !== null || clientSecret !== null)
      throw new ConfigurationError('OIDC_ISSUER: expected the provider that OIDC_CLIENT_ID belongs to')
    return null
  }
  if (clientId === null) throw missing('OIDC_CLIENT_ID')
  if (clientSecret === null) throw missing('OIDC_CLIENT_SECRET')
  if (publicUrl === null) throw missing('PUBLIC_URL')
  return { issuer, clientId, clientSecret }
}

function missing(name: 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'PUBLIC_URL'): ConfigurationError {
  return new ConfigurationError(`${name}: expected ${settings[name].expected}, as OIDC_ISSUER is set`)
}
