import { parseArgs } from 'node:util'

/** How long and how hard is measured. */
export interface Options {
  readonly seconds: number
  /** Applications a second. */
  readonly rate: number
  /** Requests a second to the static page and the assessment. */
  readonly requests: number
  /** Where V8 profiles of the server are written; none without it. */
  readonly profile: string | null
  readonly only: Part | null
}

const PARTS = ['postgresql', 'pglite', 'requests'] as const
export type Part = (typeof PARTS)[number]

/** Reads the command line; throws where it cannot be understood. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '300' },
      rate: { type: 'string', default: '300' },
      requests: { type: 'string', default: '3000' },
      profile: { type: 'string' },
      only: { type: 'string' },
    },
  })
  return {
    seconds: numberOf('--seconds', values.seconds),
    rate: numberOf('--rate', values.rate),
    requests: numberOf('--requests', values.requests),
    profile: values.profile ?? null,
    only: partOf(values.only),
  }
}

function numberOf(name: string, text: string): number {
  const number = Number(text)
  if (Number.isFinite(number) && number > 0) return number
  throw new RangeError(`${name}: expected a number above 0, not "${text}"`)
}

function partOf(text: string | undefined): Part | null {
  if (text === undefined) return null
  const part = PARTS.find((one) => one === text)
  if (part === undefined) throw new RangeError(`--only: expected one of ${PARTS.join(', ')}, not "${text}"`)
  return part
}
