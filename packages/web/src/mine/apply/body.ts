import type { Language, Result } from '@ondol/rules'
import type { Application } from '../../server/api-types.ts'
import type { FactsFile } from '../../situation/facts-file.ts'
import { identifiedThings, identifierOf, keyOf } from './choices.ts'
import type { Entries } from './entries.ts'

interface Filled {
  readonly facts: FactsFile
  readonly results: readonly Result[]
  readonly entries: Entries
  readonly language: Language
}

const given = <K extends string>(name: K, value: string): { readonly [N in K]?: string } =>
  // Computed names lose their type.
  (value.trim() === '' ? {} : { [name]: value.trim() }) as { readonly [N in K]?: string }

const choiceOf = (
  { reasons }: Entries,
  { programme, subject, status }: Result,
): NonNullable<Application['choices']>[number] => {
  const reason = reasons[keyOf({ programme, subject })] ?? ''
  return { programme, subject, ...(status === 'ineligible' ? given('reason', reason) : {}) }
}

/** Whom of the facts the applicant is: the first page calls them `me`; a file from elsewhere has one person at least. */
const selfIn = (facts: FactsFile): string => {
  const people = Object.keys(facts['person'] ?? {})
  return `person/${people.includes('me') ? 'me' : (people[0] ?? 'me')}`
}

const applicantOf = (facts: FactsFile, entries: Entries): Application['applicant'] => {
  const { name, residentNumber, bank, account, holder } = entries
  return {
    subject: selfIn(facts),
    name: name.trim(),
    residentNumber: residentNumber.trim(),
    ...given('phone', entries.phone),
    ...given('email', entries.email),
    ...(bank === '' || account.trim() === ''
      ? {}
      : { account: { bank, number: account.trim(), holder: holder.trim() || name.trim() } }),
  }
}

const identifiersOf = ({ chosen, identifiers }: Entries): NonNullable<Application['identifiers']> =>
  Object.fromEntries(
    identifiedThings(chosen).map((thing) => [
      thing,
      given(identifierOf(thing) ?? 'address', identifiers[thing] ?? ''),
    ]),
  )

/** The body of the request that hands an application in. */
export const bodyOf = ({ facts, results, entries, language }: Filled): Application => {
  const chosen = results.filter((result) => entries.chosen.has(keyOf(result)))
  return {
    facts,
    applicant: applicantOf(facts, entries),
    identifiers: identifiersOf(entries),
    choices: chosen.map((result) => choiceOf(entries, result)),
    seen: chosen.map(({ programme, subject, status, benefit }) => ({
      programme,
      subject,
      status,
      amount: benefit?.amount ?? null,
      months: benefit?.months ?? null,
    })),
    registers: [...entries.registers],
    language,
  }
}
