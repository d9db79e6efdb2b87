import type { ReactElement } from 'react'
import { Link } from '../shell/link.tsx'
import { writeAuditQuery } from './audit-query.ts'

interface CaseLinkProps {
  readonly id: string
  /** The number that people are told; the end of the id where it is not known. */
  readonly children: string
}

/** A case by its number, which leads to its chain. */
export const CaseLink = ({ id, children }: CaseLinkProps): ReactElement => (
  <Link to={{ page: 'audit', query: writeAuditQuery({ part: 'case', case: id }) }} className="reference">
    {children}
  </Link>
)
