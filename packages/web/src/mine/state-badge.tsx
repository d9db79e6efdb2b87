import type { ReactElement } from 'react'
import { useText } from '../language/use-language.ts'
import type { CaseItem } from '../server/api-types.ts'

const COLOURS: Readonly<Record<CaseItem['state'], string>> = {
  draft: 'bg-light-gray',
  submitted: 'bg-light-information',
  'under-review': 'bg-light-information',
  'evidence-asked': 'bg-light-warning',
  committee: 'bg-light-information',
  approved: 'bg-light-success',
  rejected: 'bg-light-danger',
  paid: 'bg-light-success',
  appealed: 'bg-light-warning',
  reopened: 'bg-light-information',
  offered: 'bg-light-information',
  'lender-asked': 'bg-light-warning',
  'lender-accepted': 'bg-light-success',
  'carried-out': 'bg-light-success',
  withdrawn: 'bg-light-gray',
  closed: 'bg-light-gray',
}

/** Where a case stands, in a word; the colour only repeats it. */
export const StateBadge = ({
  item,
}: {
  readonly item: Pick<CaseItem, 'state' | 'stateTitle'>
}): ReactElement => {
  const text = useText()
  return <span className={`krds-badge ${COLOURS[item.state]}`}>{text(item.stateTitle)}</span>
}
