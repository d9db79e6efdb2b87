import { type Details, openDetails } from '../applications/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import type { EvidenceContext } from './context.ts'
import type { Identifier } from './registers/register.ts'

/** What people have said in their applications that they and their businesses are called, opened when it is needed. */
export function identifiersIn(keys: Pick<KeyRing, 'open'>): EvidenceContext['identifiersOf'] {
  return async (transaction, application) => {
    const row = await transaction
      .selectFrom('application')
      .select('details_sealed')
      .where('id', '=', application)
      .executeTakeFirst()
    if (row === undefined) return new Map()
    const { applicant, identifiers } = openDetails(keys, application, row.details_sealed)
    const all = { ...identifiers, [applicant.subject]: { residentNumber: applicant.residentNumber } }
    return new Map(Object.entries(all).map(([thing, stated]) => [thing, identifiersOf(stated)]))
  }
}

/** The city's names for what an application states; premises have an address there, and no number. */
function identifiersOf({
  residentNumber,
  registrationNumber,
}: Details['identifiers'][string]): readonly Identifier[] {
  const stated = [
    ['resident-number', residentNumber],
    ['business-number', registrationNumber],
  ] as const
  return stated.flatMap(([kind, value]) =>
    value === undefined ? [] : [{ kind, value: value.replaceAll(/[\s-]/g, '') }],
  )
}
