import type { ReactElement, ReactNode } from 'react'
import { Link } from '../../shell/link.tsx'
import type { ListProps } from './list-props.ts'
import { goTo } from './marks.ts'
import { rowLinkId } from './use-list-keys.ts'
import type { QueueItem } from './use-queue.ts'

interface CaseLinkProps extends ListProps {
  readonly item: QueueItem
  readonly children: ReactNode
}

/** Opens a case. Whoever comes here by keys of the browser stands here for the keys of the list too. */
export const CaseLink = ({ item, query, marks, onMarks, children }: CaseLinkProps): ReactElement => (
  <Link
    to={{ page: 'desk-case', id: item.id, query }}
    id={rowLinkId(item.id)}
    onFocus={() => {
      if (marks.at !== item.id) onMarks(goTo(marks, item.id))
    }}
  >
    {children}
  </Link>
)
