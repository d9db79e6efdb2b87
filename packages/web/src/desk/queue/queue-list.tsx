import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '../../shell/skeleton.tsx'
import { useIsWide } from '../../shell/use-is-wide.ts'
import type { Marks } from './marks.ts'
import { QueueCards } from './queue-cards.tsx'
import { QueueTable } from './queue-table.tsx'
import type { Queue } from './use-queue.ts'

interface QueueListProps {
  readonly query: string
  readonly queue: UseInfiniteQueryResult<Queue>
  readonly marks: Marks
  readonly onMarks: (marks: Marks) => void
}

/** The cases as far as they have been fetched, as a table or on a narrow page as cards, and a way to more. */
export const QueueList = ({ query, queue, marks, onMarks }: QueueListProps): ReactElement | null => {
  const { t } = useTranslation('desk')
  const isWide = useIsWide()
  if (queue.isPending) return <Skeleton />
  if (queue.data === undefined) return null
  const { cases } = queue.data
  if (cases.length === 0) return <p className="queue-none">{t('queue.none')}</p>
  const List = isWide ? QueueTable : QueueCards
  return (
    <div className={queue.isPlaceholderData ? 'queue-stale' : ''} aria-busy={queue.isPlaceholderData}>
      <List query={query} cases={cases} marks={marks} onMarks={onMarks} />
      {queue.hasNextPage && (
        <button
          type="button"
          className="krds-btn medium tertiary queue-more"
          disabled={queue.isFetchingNextPage}
          onClick={() => void queue.fetchNextPage()}
        >
          {t('queue.more')}
        </button>
      )}
    </div>
  )
}
