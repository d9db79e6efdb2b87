import { type Assessment, type Facts, institutionOf, type Pack, type Result } from '@ondol/rules'
import type { ApplicationRequest, Choice } from './application.ts'
import { notTakeable } from './problems.ts'

/** A case to be: what the rules say, and who decides it. */
export interface ChosenCase {
  readonly result: Result
  readonly institution: string
  /** Why the person applies although the rules say no. */
  readonly reason: string | null
}

const MOST_CASES = 40

/**
 * The cases that come of an application: what the person chose, or else all that the rules say yes to. What is not
 * known yet may be applied for, and also, with a reason, what the rules refuse. Throws a problem that names the choice
 * which cannot be taken.
 */
export function chooseCases(
  pack: Pack,
  { facts, assessment }: { readonly facts: Facts; readonly assessment: Assessment },
  { choices }: Pick<ApplicationRequest, 'choices'>,
): readonly ChosenCase[] {
  const chosen =
    choices === undefined
      ? granted(assessment)
      : choices.map((choice, index) => named(assessment, choice, index))
  if (chosen.length === 0)
    throw notTakeable(
      'choices',
      'The rules grant nothing on these facts. Choose what you apply for, and say why.',
    )
  if (chosen.length > MOST_CASES)
    throw notTakeable(
      'choices',
      `expected at most ${MOST_CASES} programmes in one application, not ${chosen.length}`,
    )
  refuseTwice(chosen)
  return chosen.map(({ place, ...one }) => ({
    ...one,
    institution: receiverOf(pack, facts, { ...one, place }),
  }))
}

interface Picked extends Omit<ChosenCase, 'institution'> {
  readonly place: string
}

function granted({ results }: Assessment): readonly Picked[] {
  return results
    .filter(({ status, excludedBy }) => status === 'eligible' && excludedBy === null)
    .map((result) => ({ result, reason: null, place: 'facts' }))
}

function named({ results }: Assessment, { programme, subject, reason }: Choice, index: number): Picked {
  const place = `choices.${index}`
  const result = results.find((one) => one.programme === programme && one.subject === subject)
  if (result === undefined)
    throw notTakeable(
      place,
      `${programme} for ${subject}: expected a programme in force and something that the facts state`,
    )
  if (result.status === 'ineligible' && reason === undefined)
    throw notTakeable(
      `${place}.reason`,
      `${programme} for ${subject}: the rules say no. You may apply all the same; say why in a reason.`,
    )
  return { result, reason: reason ?? null, place }
}

function refuseTwice(chosen: readonly Picked[]): void {
  const seen = new Set<string>()
  for (const { result, place } of chosen) {
    const name = `${result.programme} for ${result.subject}`
    if (seen.has(name)) throw notTakeable(place, `${name}: expected each choice once`)
    seen.add(name)
  }
}

/** A case that nobody would see must not come to be: without an institution it is not taken. */
function receiverOf(pack: Pack, facts: Facts, { result, place }: Picked): string {
  const receiver = institutionOf(pack, facts, result)
  if (receiver.kind === 'institution') return receiver.id
  const anyone = firstWithoutPlace(pack, result)
  if (anyone !== undefined) return anyone
  const what = `${result.programme} for ${result.subject}`
  throw receiver.kind === 'unknown'
    ? notTakeable(
        place,
        `${what}: state ${receiver.missing.join(', ')}, so that it reaches the office that decides it`,
      )
    : notTakeable(place, `${what}: no office of the city is in charge of ${receiver.borough}`)
}

/** Where the lender depends on what is not known, the first that the programme names takes the case. */
function firstWithoutPlace({ definition }: Pack, { programme }: Result): string | undefined {
  const deciders = definition.programmes.find(({ id }) => id === programme)?.decidedBy ?? []
  return deciders.find((id) =>
    definition.institutions.some((one) => one.id === id && one.level !== 'borough'),
  )
}
