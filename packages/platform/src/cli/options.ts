import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Language, parseDate } from '@ondol/rules'
import { CommandError } from './command-error.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>

/** Reads a command's arguments; an unknown or incomplete one is a CommandError. */
export function readOptions<const O extends Options>(args: readonly string[], options: O): Parsed<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/** The same for a command that takes nothing but options. */
export function readOnlyOptions<const O extends Options>(args: readonly string[], options: O): Parsed<O> {
  const parsed = readOptions(args, options)
  const [surplus] = parsed.positionals
  if (surplus !== undefined) throw new CommandError(`expected options alone, not "${surplus}"`)
  return parsed
}

/** The language of what is printed: Korean unless English is asked for. */
export function languageOf(stated: string | undefined): Language {
  if (stated === undefined || stated === 'ko') return 'ko'
  if (stated === 'en') return 'en'
  throw new CommandError(`--lang: expected ko or en, not "${stated}"`)
}

/** The date of `--as-of`, where one is stated. */
export function asOfOption(stated: string | undefined): string | undefined {
  if (stated === undefined || parseDate(stated) !== undefined) return stated
  throw new CommandError(`--as-of: expected a date YYYY-MM-DD, not "${stated}"`)
}

/** A number of an option, within bounds. */
export function numberOption(
  name: string,
  stated: string,
  { least, most, whole }: { readonly least: number; readonly most: number; readonly whole: boolean },
): number {
  const number = stated.trim() === '' ? Number.NaN : Number(stated)
  if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number
  throw new CommandError(
    `--${name}: expected a ${whole ? 'whole ' : ''}number from ${least} to ${most}, not "${stated}"`,
  )
}
