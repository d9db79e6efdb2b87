import { z } from 'zod'
import { type EvidenceSettings, readClamdAddress, USUAL_LIMITS } from '../evidence/index.ts'
import { ConfigurationError, type SettingFacts } from './config.ts'

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

const address: z.ZodType<string> = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).username === '' && new URL(text).search === '')
  .transform((text) => text.replace(/\/+$/, ''))

/** What goes with a secret is never read on the way, unless it does not leave the machine. */
const sealed: z.ZodType<string> = address.refine((text) => {
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || LOOPBACK.has(hostname)
})

const settings = {
  S3_ENDPOINT: { schema: address, expected: 'the address of a storage, as https://s3.example' },
  S3_BUCKET: {
    schema: z.string().regex(/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/),
    expected: 'the name of a bucket',
  },
  S3_REGION: { schema: z.string().regex(/^[\w-]+$/), expected: 'a region, as ap-northeast-2' },
  S3_ACCESS_KEY_ID: { schema: z.string().min(1), expected: 'the id of an access key' },
  S3_SECRET_ACCESS_KEY: { schema: z.string().min(1), expected: 'the secret of that key' },
  CLAMAV_SOCKET: {
    schema: z.string().transform((text, check) => {
      const read = readClamdAddress(text)
      if (read === null) check.addIssue('no address')
      return read
    }),
    expected: 'where clamd listens: /run/clamav/clamd.ctl or host:port',
  },
  REGISTERS_URL: { schema: sealed, expected: 'the https address of the official registers' },
  REGISTERS_TOKEN: {
    schema: z.string().regex(/^[\x21-\x7e]+$/),
    expected: 'the token that the registers know',
  },
  LARGEST_FILE: {
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(100_000).max(200_000_000)),
    expected: 'a number of bytes from 100000 to 200000000',
  },
} as const

/** Every setting that `readEvidenceSettings` reads. */
export const EVIDENCE_SETTINGS: readonly SettingFacts[] = Object.entries(settings).map(
  ([name, { expected }]) => ({
    name,
    usual: name === 'LARGEST_FILE' ? USUAL_LIMITS.bytes : null,
    expected,
  }),
)

type Name = keyof typeof settings
type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads where evidence is kept and who looks at it: S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID and
 * S3_SECRET_ACCESS_KEY, or else a folder; CLAMAV_SOCKET; REGISTERS_URL and REGISTERS_TOKEN; LARGEST_FILE.
 * Throws a ConfigurationError that names the first setting that cannot be used, or is missing beside another.
 */
export function readEvidenceSettings(environment: Environment, folder: string): EvidenceSettings {
  const read = <K extends Name>(name: K): z.output<(typeof settings)[K]['schema']> | null => {
    const stated = environment[name]
    if (stated === undefined || stated === '') return null
    const result = settings[name].schema.safeParse(stated)
    if (!result.success) throw wrong(name, stated)
    // Each schema answers with what its own row of the table says.
    return result.data as z.output<(typeof settings)[K]['schema']>
  }
  const needed = <K extends Name>(name: K, beside: Name): NonNullable<ReturnType<typeof read<K>>> => {
    const value = read(name)
    if (value === null)
      throw new ConfigurationError(`${name}: expected ${settings[name].expected}, as ${beside} is set`)
    return value
  }
  const endpoint = read('S3_ENDPOINT')
  const url = read('REGISTERS_URL')
  return {
    folder,
    s3:
      endpoint === null
        ? null
        : {
            endpoint,
            bucket: needed('S3_BUCKET', 'S3_ENDPOINT'),
            region: needed('S3_REGION', 'S3_ENDPOINT'),
            accessKeyId: needed('S3_ACCESS_KEY_ID', 'S3_ENDPOINT'),
            secretAccessKey: needed('S3_SECRET_ACCESS_KEY', 'S3_ENDPOINT'),
          },
    clamd: read('CLAMAV_SOCKET'),
    registers: url === null ? null : { url, token: needed('REGISTERS_TOKEN', 'REGISTERS_URL') },
    limits: { ...USUAL_LIMITS, bytes: read('LARGEST_FILE') ?? USUAL_LIMITS.bytes },
  }
}

/** A wrong setting is told back, unless it is a secret. */
function wrong(name: Name, stated: string): ConfigurationError {
  const isSecret = name === 'S3_SECRET_ACCESS_KEY' || name === 'REGISTERS_TOKEN'
  return new ConfigurationError(
    `${name}: expected ${settings[name].expected}${isSecret ? '' : `, not ${JSON.stringify(stated)}`}`,
  )
}
