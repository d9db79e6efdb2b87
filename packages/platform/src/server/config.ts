import { join } from 'node:path'
import { z } from 'zod'
import type { Declared } from '../city/index.ts'
import type { DatabaseLocation } from '../database/index.ts'

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
  DATA_FOLDER: { schema: z.string().min(1), usual: '.ondol', expected: 'a folder' },
  DATABASE_URL: {
    schema: z.string().regex(/^postgres(ql)?:\/\/\S+$/),
    usual: null,
    expected: 'postgres://user:password@host/database',
  },
  EMERGENCY_SINCE: { schema: z.iso.date(), usual: null, expected: 'a date YYYY-MM-DD' },
} as const

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings once: flags first, then the environment (PORT, HOST, LOG_LEVEL, BODY_LIMIT, DRILL,
 * EMERGENCY_SINCE, DATA_FOLDER, DATABASE_URL).
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
  return {
    port: read('PORT', flags.port),
    host: read('HOST', flags.host),
    logLevel: read('LOG_LEVEL', flags.logLevel),
    bodyLimit: read('BODY_LIMIT', flags.bodyLimit),
    declared: declaredBy(read('DRILL') === 'on', read('EMERGENCY_SINCE')),
    dataFolder: read('DATA_FOLDER'),
    databaseLocation: locationBy(read('DATABASE_URL'), read('DATA_FOLDER')),
  }
}

/** A wrong setting is told back, unless it may hold a password. */
function notShown(name: string, stated: string | number): string {
  return name === 'DATABASE_URL' ? '' : `, not ${JSON.stringify(stated)}`
}

function locationBy(url: string | null, folder: string): DatabaseLocation {
  return url === null ? { kind: 'folder', folder: join(folder, 'database') } : { kind: 'postgresql', url }
}

function declaredBy(isDrill: boolean, since: string | null): Declared {
  if (isDrill && since !== null)
    throw new ConfigurationError('EMERGENCY_SINCE: expected no drill beside a declared emergency')
  return isDrill ? 'drill' : since === null ? null : { since }
}
