import { parseDate } from '../calendar/calendar.ts'
import { type Version, versionsOf } from './dated.ts'
import { PackError } from './pack-error.ts'
import type { Bracket, Parameter } from './parameter.ts'

/** Throws a PackError unless every value of a parameter fits its kind and every scale rises. */
export function checkParameter(parameter: Parameter): void {
  const versions = versionsOf(parameter)
  if (versions.length === 0) throw new PackError(parameter.id, 'at least one dated value')
  for (const version of versions) checkVersion(parameter, version)
}

function checkVersion(parameter: Parameter, { key, value }: Version): void {
  const place = `${parameter.id}.${key}`
  if (parameter.kind === 'scale') {
    if (!Array.isArray(value) || value.length === 0) throw new PackError(place, 'a list of steps')
    checkSteps(value, place)
  } else if (parameter.type === 'date') {
    if (typeof value !== 'string' || parseDate(value) === undefined)
      throw new PackError(place, 'a date YYYY-MM-DD')
  } else if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new PackError(place, `a number (${parameter.type})`)
  }
}

function checkSteps(steps: readonly Bracket[], place: string): void {
  let before = Number.NEGATIVE_INFINITY
  steps.forEach((step, index) => {
    const here = `${place}[${index}]`
    if (typeof step !== 'object' || step === null) throw new PackError(here, 'a step')
    if ((step.from === undefined) === (step.above === undefined))
      throw new PackError(here, 'a threshold: either "from" or "above"')
    const threshold = thresholdOf(step)
    if (!Number.isFinite(threshold) || !Number.isFinite(step.value))
      throw new PackError(here, 'a finite threshold and value')
    if (threshold <= before) throw new PackError(here, `a threshold above ${before} (a scale rises)`)
    before = threshold
  })
}

/** The number at which a step begins. */
function thresholdOf(step: Bracket): number {
  return step.from ?? step.above ?? Number.NaN
}
