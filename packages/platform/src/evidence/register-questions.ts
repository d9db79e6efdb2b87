import type { Pack } from '@ondol/rules'
import type { CaseInEvidence } from './case-in-evidence.ts'
import type { CityRegister } from './context.ts'
import { documentsFor } from './model.ts'
import type { AnsweredQuestion } from './register-store.ts'
import type { Identifier, RegisterQuestion } from './registers/register.ts'
import { thingParts } from './things.ts'

/** A question to a register about a thing of an application (`business/b1`). */
export interface ThingQuestion extends RegisterQuestion {
  readonly thing: string
}

/** What is known when it is decided what to ask. */
export interface Asking {
  readonly pack: Pack
  readonly found: CaseInEvidence
  readonly registers: readonly CityRegister[]
  readonly identifiers: ReadonlyMap<string, readonly Identifier[]>
  /** The facts that registers have stated already, as `business/b1.sales`. */
  readonly verified: ReadonlySet<string>
  readonly answered: readonly AnsweredQuestion[]
  readonly now: Date
  readonly newId: () => string
}

/** Nobody's records change within the hour, and a register is not to be asked for every click. */
const ASKED_LATELY = 60 * 60 * 1000

/**
 * What to ask about a case: only registers that the person has agreed to, only facts that the programme wants proven
 * and no register has stated, and not again what was answered lately.
 */
export function questionsFor(asking: Asking): readonly ThingQuestion[] {
  const { registers, found } = asking
  return registers
    .filter(({ id }) => found.consentedTo.includes(id))
    .flatMap((register) =>
      [...wantedFacts(asking)].flatMap(([thing, facts]) => question(asking, register, { thing, facts })),
    )
}

/** The facts that papers would have to prove and no register has stated, by thing. */
function wantedFacts({ pack, found, verified }: Asking): ReadonlyMap<string, readonly string[]> {
  const { programme, facts, state } = found
  const needs = documentsFor({ pack, programme, facts, subject: state.subject, accepted: [], verified })
  const wanted = new Map<string, string[]>()
  for (const { thing, field, standing } of needs.flatMap((need) => need.facts)) {
    const fact = `${thingParts(thing).entity}.${field}`
    const known = wanted.get(thing) ?? []
    if (standing !== 'register' && !known.includes(fact)) wanted.set(thing, [...known, fact])
  }
  return wanted
}

function question(
  { found, identifiers, answered, now, newId }: Asking,
  register: CityRegister,
  { thing, facts }: { readonly thing: string; readonly facts: readonly string[] },
): readonly ThingQuestion[] {
  const { entity } = thingParts(thing)
  const isFresh = answered.some(
    (one) =>
      one.register === register.id && one.thing === thing && now.getTime() - one.at.getTime() < ASKED_LATELY,
  )
  if (isFresh) return []
  return register.offers
    .filter((offer) => offer.entity === entity)
    .flatMap((offer) => {
      const held = facts.filter((fact) => offer.facts.includes(fact))
      const subject = identifiers.get(thing)?.find(({ kind }) => kind === offer.identifiedBy)
      if (held.length === 0 || subject === undefined) return []
      const { programme, state, submittedAt } = found
      return [
        {
          id: newId(),
          register: register.id,
          subject,
          facts: held,
          purpose: `${programme.id} ${state.caseId}`,
          consent: { reference: state.application, givenAt: submittedAt },
          thing,
        },
      ]
    })
}
