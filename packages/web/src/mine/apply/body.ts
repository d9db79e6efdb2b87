import type { Language, Result } from '@ondol/rules'
import type { Application } from '../../server/api-types.ts'
import type { FactsFile } from '../../situation/facts-file.ts'
import { keyOf, thingsOf } from './choices.ts'
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
  return people.includes('me') ? 'me' : (people[0] ?? 'me')
}

/** The body of the request that hands an application in. */
export const bodyOf = ({ facts, results, entries, language }: Filled): Application => {
  const { name, residentNumber, bank, account, holder } = entries
  const chosen = results.filter((result) => entries.chosen.has(keyOf(result)))
  const numbers = thingsOf(entries.chosen, 'business').map((id) => [
    id,
    { registrationNumber: entries.registrationNumbers[id] ?? '' },
  ])
  const addresses = thingsOf(entries.chosen, 'lease').map((id) => [
    id,
    { address: entries.addresses[id] ?? '' },
  ])
  return {
    facts,
    applicant: {
      person: selfIn(facts),
      name: name.trim(),
      residentNumber: residentNumber.trim(),
      ...given('phone', entries.phone),
      ...given('email', entries.email),
      ...(account.trim() === ''
        ? {}
        : { account: { bank, number: account.trim(), holder: holder.trim() || name.trim() } }),
    },
    businesses: Object.fromEntries(numbers),
    premises: Object.fromEntries(addresses),
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
