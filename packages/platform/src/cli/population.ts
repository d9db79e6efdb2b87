import { population as recipe, seoul } from '@ondol/seoul'
import { type FitReport, PopulationError, synthesisePopulation, writePopulation } from '@ondol/simulate'
import { CommandError } from './command-error.ts'
import { numberOption, readOptions } from './options.ts'
import type { Run } from './run.ts'

/** `ondol population`: makes a synthetic Seoul as a folder, and says how well it fits what is published. */
export const runPopulation: Run = async (args) => {
  const { values, positionals } = readOptions(args, {
    seed: { type: 'string' },
    scale: { type: 'string' },
    json: { type: 'boolean' },
  })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) throw new CommandError('population: expected one folder')
  const seed = numberOption('seed', values.seed ?? '1', { least: 0, most: 2 ** 31 - 1, whole: true })
  const scale = numberOption('scale', values.scale ?? '1', { least: 0.0001, most: 10, whole: false })
  const { population, fit } = synthesisePopulation({ pack: seoul, recipe, seed, scale })
  try {
    writePopulation(folder, population, fit)
  } catch (error) {
    if (error instanceof PopulationError) throw new CommandError(error.message)
    throw error
  }
  process.stdout.write(values.json === true ? `${JSON.stringify(fit, null, 2)}\n` : fitText(fit))
  return 0
}

const fitText = ({ margins, means }: FitReport): string => {
  const lines = margins.map(
    ({ name, cells, misplaced, farthest, origin }) =>
      `${name.padEnd(16)} ${String(cells).padStart(5)}  ${(misplaced * 100).toFixed(3).padStart(7)}%  ${farthest.cell}: ${Math.round(farthest.made)} / ${Math.round(farthest.wanted)}  [${origin.kind}]`,
  )
  const checks = means.map(
    ({ name, made, wanted, origin }) =>
      `${name.padEnd(24)} ${Math.round(made)} / ${wanted}  (${((made / wanted - 1) * 100).toFixed(1)}%)  [${origin.kind}]`,
  )
  return `${['margin           cells  misplaced  farthest cell: made / wanted', ...lines, '', 'mean (not fitted)        made / wanted', ...checks].join('\n')}\n`
}
