import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Page } from '../../shell/page.tsx'
import { navigate } from '../../shell/route.ts'
import { BulkBar } from '../bulk/bulk-bar.tsx'
import { BulkDialog } from '../bulk/bulk-dialog.tsx'
import { KeysHelp } from '../keys/keys-help.tsx'
import type { Binding } from '../keys/use-keys.ts'
import { clear, NO_MARKS, selectedIn } from './marks.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueList } from './queue-list.tsx'
import { QueueViews } from './queue-views.tsx'
import { focusSearch } from './search-field.tsx'
import { useListKeys } from './use-list-keys.ts'
import { useQueue } from './use-queue.ts'
import './queue.css'

/** The queue of the institution under the filter that the address names. */
export const QueuePage = ({ query }: { readonly query: string }): ReactElement => {
  const { t } = useTranslation('desk')
  const queue = useQueue(query)
  const [marks, setMarks] = useState(NO_MARKS)
  const [isBulkOpen, setBulkOpen] = useState(false)
  const cases = queue.data?.cases ?? []
  const ids = cases.map(({ id }) => id)
  const selected = selectedIn(marks, ids)
  const openBulk = (): void => setBulkOpen(selected.length > 0)
  const listKeys = useListKeys({
    ids,
    marks,
    onMarks: setMarks,
    onOpen: (id) => navigate({ page: 'desk-case', id, query }),
    onEnd: () => void (queue.hasNextPage && queue.fetchNextPage()),
  })
  const keys: readonly Binding[] = [
    ...listKeys,
    { keys: ['b'], name: 'bulk', run: openBulk },
    { keys: ['/'], name: 'search', run: focusSearch },
  ]
  return (
    <Page title={t('queue.title')} className="desk">
      <KeysHelp bindings={keys} />
      <QueueViews query={query} />
      <QueueFilters query={query} total={queue.data?.counts.total ?? null} />
      <ProblemNotice error={queue.error} />
      <QueueList query={query} queue={queue} marks={marks} onMarks={setMarks} />
      <BulkBar count={selected.length} onOpen={openBulk} onClear={() => setMarks(clear(marks))} />
      {isBulkOpen && (
        <BulkDialog
          cases={cases.filter(({ id }) => selected.includes(id))}
          onClose={() => setBulkOpen(false)}
          onDone={() => setMarks(clear(marks))}
        />
      )}
    </Page>
  )
}
