import { type Language, PackError } from '@ondol/rules'
import { reporting, seoul } from '@ondol/seoul'
import { RunError, simulate } from '@ondol/simulate'
import { CommandError } from './command-error.ts'
import { asOfOption, languageOf, numberOption, readOnlyOptions } from './options.ts'
import { populationFrom } from './population-from.ts'
import { readReform } from './reform-file.ts'
import type { Run } from './run.ts'
import { simulationText } from './simulation-text.ts'

/** `ondol simulate`: the rules, and reforms beside them, over a whole population. */
export const runSimulate: Run = async (args) => {
  const { values } = readOnlyOptions(args, {
    population: { type: 'string' },
    reform: { type: 'string', multiple: true },
    'as-of': { type: 'string' },
    programme: { type: 'string', multiple: true },
    threads: { type: 'string' },
    json: { type: 'boolean' },
    lang: { type: 'string' },
  })
  const language: Language = languageOf(values.lang)
  const threads = numberOption('threads', values.threads ?? '2', { least: 1, most: 64, whole: true })
  const reforms = (values.reform ?? []).map((file) => readReform(file, seoul).reform)
  const stop = new AbortController()
  const interrupt = (): void => stop.abort(new CommandError('simulate: interrupted'))
  process.once('SIGINT', interrupt)
  try {
    const report = await simulate({
      population: populationFrom(values.population),
      reporting,
      pack: seoul,
      reforms,
      asOf: asOfOption(values['as-of']),
      programmes: values.programme,
      threads,
      signal: stop.signal,
      onProgress: process.stderr.isTTY ? showProgress : undefined,
    })
    process.stdout.write(
      values.json === true ? `${JSON.stringify(report, null, 2)}\n` : simulationText(report, language),
    )
    return 0
  } catch (error) {
    if (error instanceof RunError || error instanceof PackError) throw new CommandError(error.message)
    throw error
  } finally {
    process.off('SIGINT', interrupt)
  }
}

const showProgress = (share: number): void => {
  process.stderr.write(`\r${Math.round(share * 100)}%${share >= 1 ? '\n' : ''}`)
}
