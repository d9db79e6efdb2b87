import {
  NOT_FOUND_PROBLEM,
  REFUSED_PROBLEM,
  type WireAnswer,
  type WireProblem,
  type WireQuestion,
} from '../protocol.ts'
import type { HeldFacts, RegisterRecord } from './records.ts'

/** What a register has, and what it knows of the moment. */
export interface Holdings {
  readonly held: HeldFacts
  readonly records: readonly RegisterRecord[]
  readonly now: Date
  readonly newReference: () => string
}

const DAY = 24 * 60 * 60 * 1000
/** A consent is for an application, not for ever. */
const CONSENT_LASTS = 90 * DAY
/** Clocks differ a little. */
const CONSENT_AHEAD = 5 * 60 * 1000

/** Answers a question as a register does: only with consent, only what it holds, and only about whom it knows. */
export function answerQuestion(question: WireQuestion, holdings: Holdings): WireAnswer | WireProblem {
  const age = holdings.now.getTime() - Date.parse(question.consent.givenAt)
  if (age > CONSENT_LASTS || age < -CONSENT_AHEAD)
    return refused(`the consent of ${question.consent.givenAt} is not in force`)
  const offer = holdings.held.offers.find(({ identifiedBy }) => identifiedBy === question.subject.kind)
  if (offer === undefined) return unreadable(`subject.kind: expected one of ${kindsOf(holdings)}`)
  const unknown = question.facts.find((fact) => !offer.facts.includes(fact))
  if (unknown !== undefined) return unreadable(`facts: expected ${offer.facts.join(', ')}, not ${unknown}`)
  const record = holdings.records.find(
    ({ register, subject }) =>
      register === holdings.held.id &&
      subject.kind === question.subject.kind &&
      subject.value === question.subject.value,
  )
  if (record === undefined) return NOT_FOUND
  return { reference: holdings.newReference(), asOf: record.asOf, facts: wanted(record, question.facts) }
}

function wanted({ facts }: RegisterRecord, names: readonly string[]): WireAnswer['facts'] {
  return names.flatMap((fact) => {
    const value = facts[fact]
    return value === undefined ? [] : [{ fact, value }]
  })
}

const kindsOf = ({ held }: Holdings): string => held.offers.map(({ identifiedBy }) => identifiedBy).join(', ')

const NOT_FOUND: WireProblem = {
  type: NOT_FOUND_PROBLEM,
  title: 'Nothing is held under this identifier',
  status: 404,
  detail: 'The register knows nobody and nothing under this identifier.',
}

const refused = (detail: string): WireProblem => ({
  type: REFUSED_PROBLEM,
  title: 'The register does not say',
  status: 403,
  detail,
})

const unreadable = (detail: string): WireProblem => ({
  type: 'about:blank',
  title: 'Bad Request',
  status: 400,
  detail,
})
