import type { PackDefinition } from './definition.ts'
import type { Body, Deliberation } from './deliberation.ts'
import { PackError } from './pack-error.ts'
import type { Unit } from './parameter.ts'
import type { Vocabulary } from './vocabulary.ts'

const PLACE = 'administration.deliberation'
const TIMES: readonly Unit[] = ['days', 'working-days']

/** Throws a PackError at the first thing in how a city deliberates that does not fit its pack. */
export function checkDeliberation(pack: PackDefinition, vocabulary: Vocabulary): void {
  const { deliberation } = pack.administration
  if (deliberation === undefined) return
  const figure = (place: string, id: string, units: readonly Unit[]): void => {
    const parameter = vocabulary.parameters.get(id)
    if (parameter?.kind !== 'value' || !units.includes(parameter.unit))
      throw new PackError(`${PLACE}.${place}`, `a parameter in ${units.join(' or ')}, not "${id}"`)
  }
  for (const body of deliberation.bodies) checkBody(pack, body, figure)
  checkRoutes(deliberation, vocabulary)
  figure('leastGroup', deliberation.leastGroup, ['people', 'times'])
  figure('guideline.togetherAtMost', deliberation.guideline.togetherAtMost, ['KRW'])
  figure('guideline.monthsAtMost', deliberation.guideline.monthsAtMost, ['months'])
  checkGuideline(pack, deliberation, vocabulary)
  checkAgreement(pack, deliberation, vocabulary)
}

type CheckFigure = (place: string, id: string, units: readonly Unit[]) => void

function checkBody({ institutions }: PackDefinition, body: Body, figure: CheckFigure): void {
  const place = `bodies.${body.institution}`
  for (const id of [body.institution, ...(body.refersTo === undefined ? [] : [body.refersTo])])
    if (!institutions.some((one) => one.id === id))
      throw new PackError(`${PLACE}.${place}`, `an institution of the pack, not "${id}"`)
  for (const name of ['panelSize', 'lawyers', 'quorum'] as const)
    figure(`${place}.${name}`, body[name], ['people'])
  for (const name of ['ends', 'extension', 'answer', 'acceptance', 'review'] as const)
    figure(`${place}.${name}`, body[name], TIMES)
  for (const name of ['absences', 'sealedRounds'] as const) figure(`${place}.${name}`, body[name], ['times'])
}

function checkRoutes({ routes }: Deliberation, { derived }: Vocabulary): void {
  for (const { id, open } of routes)
    if (open !== undefined && ![...derived.values()].some((one) => one.entity === 'lease' && one.id === open))
      throw new PackError(`${PLACE}.routes.${id}.open`, `a variable of a lease, not "${open}"`)
}

function checkAgreement(
  { programmes, institutions }: PackDefinition,
  { agreement }: Deliberation,
  { entities }: Vocabulary,
): void {
  const { council, rentProgramme, reliefProgramme, evidence, cut, months } = agreement
  const known = (place: string, isKnown: boolean, what: string): void => {
    if (!isKnown) throw new PackError(`${PLACE}.agreement.${place}`, what)
  }
  const subjectOf = (id: string): string | undefined => programmes.find((one) => one.id === id)?.subject
  const relief = programmes.find((one) => one.id === reliefProgramme)
  known(
    'council',
    institutions.some(({ id }) => id === council),
    'an institution of the pack',
  )
  known('rentProgramme', subjectOf(rentProgramme) === 'lease', 'a programme of leases')
  known('reliefProgramme', subjectOf(reliefProgramme) === 'building', 'a programme of buildings')
  known('evidence', relief?.evidence.some(({ id }) => id === evidence) === true, 'evidence of that programme')
  const fields = entities.get('lease')?.fields ?? {}
  for (const [place, field] of Object.entries({ cut, months }))
    known(place, Object.hasOwn(fields, field), 'a field of a lease')
}

function checkGuideline(
  { programmes }: PackDefinition,
  { guideline }: Deliberation,
  { parameters }: Vocabulary,
): void {
  for (const id of guideline.programmes)
    if (!programmes.some((programme) => programme.id === id))
      throw new PackError(`${PLACE}.guideline.programmes`, `a programme of the pack, not "${id}"`)
  for (const clause of guideline.clauses)
    for (const id of clause.parameters)
      if (!parameters.has(id))
        throw new PackError(`${PLACE}.guideline.${clause.id}`, `a parameter of the pack, not "${id}"`)
}
