import type { KeyRing } from '../secrets/index.ts'
import type { Applicant, ApplicationRequest, ThingIdentifiers } from './application.ts'

export type IdentifierKind = 'person' | 'business' | 'premises'

/** What a thing of the facts is known by, elsewhere too. */
export interface Identifier {
  readonly kind: IdentifierKind
  /** A keyed hash, to be kept. */
  readonly key: string
  /** Every keyed hash under which the same may have been kept, while keys are rotated; the one to keep first. */
  readonly keys: readonly string[]
}

/** The identifiers of an application, by the name of the thing: `business/b1`. */
export type Identifiers = ReadonlyMap<string, Identifier>

/** Makes what people, businesses and premises are known by comparable, without anybody being able to read it. */
export function identifiersOf(
  keys: Pick<KeyRing, 'indexes'>,
  { applicant, identifiers = {} }: Pick<ApplicationRequest, 'applicant' | 'identifiers'>,
): Identifiers {
  const stated = {
    ...identifiers,
    [applicant.subject]: { ...identifiers[applicant.subject], ...numberOf(applicant) },
  }
  const found = Object.entries(stated).flatMap(([thing, one]) => {
    const identifier = identifierOf(keys, one)
    return identifier === null ? [] : [[thing, identifier] as const]
  })
  return new Map(found)
}

const numberOf = ({ residentNumber }: Applicant): ThingIdentifiers => ({ residentNumber })

function identifierOf(
  keys: Pick<KeyRing, 'indexes'>,
  { residentNumber, registrationNumber, address }: ThingIdentifiers,
): Identifier | null {
  const known = (kind: IdentifierKind, all: readonly string[]): Identifier => ({
    kind,
    key: all[0] ?? '',
    keys: all,
  })
  if (residentNumber !== undefined) return known('person', keys.indexes('resident-number', residentNumber))
  if (registrationNumber !== undefined)
    return known('business', keys.indexes('business-number', registrationNumber))
  return address === undefined ? null : known('premises', keys.indexes('address', address))
}
