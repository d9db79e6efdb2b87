/** The parts of the auditor's work. */
export const AUDIT_PARTS = ['verification', 'case', 'readings', 'departures', 'ledger'] as const
export type AuditPart = (typeof AUDIT_PARTS)[number]

/** What the address of the auditor's page asks for. */
export interface AuditQuery {
  readonly part: AuditPart
  /** A case by its id or its number. */
  readonly case: string | null
  /** The code of an account of the ledger. */
  readonly account: string | null
  /** The account of somebody who opened papers. */
  readonly reader: string | null
}

/** Reads the query of an address; what it does not know it takes for the first part. */
export const readAuditQuery = (query: string): AuditQuery => {
  const given = new URLSearchParams(query)
  const part = AUDIT_PARTS.find((one) => one === given.get('part')) ?? 'verification'
  return { part, case: given.get('case'), account: given.get('account'), reader: given.get('reader') }
}

/** Writes a query as the address has it. */
export const writeAuditQuery = ({ part, ...wish }: Partial<AuditQuery>): string => {
  const named = Object.entries(wish).filter((entry): entry is [string, string] => entry[1] !== null)
  const first: readonly (readonly [string, string])[] =
    part === undefined || part === 'verification' ? [] : [['part', part]]
  return new URLSearchParams([...first, ...named].map(([name, value]) => [name, value])).toString()
}
