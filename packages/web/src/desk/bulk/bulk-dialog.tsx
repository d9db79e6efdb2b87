import { type ReactElement, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseAction } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { useSignedIn } from '../../session/session.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { ActionForm } from '../act/action-form.tsx'
import { BULK_ACTIONS, bulkPartsOf, type DeskAction } from '../act/desk-action.ts'
import { type Draft, NO_DRAFT } from '../act/draft.ts'
import type { QueueItem } from '../queue/use-queue.ts'
import { useActionTitles } from '../state-titles.ts'
import { BulkLines } from './bulk-lines.tsx'
import { useBulkPreview, useBulkRun } from './use-bulk.ts'

interface BulkDialogProps {
  /** The cases that are marked. */
  readonly cases: readonly QueueItem[]
  readonly onClose: () => void
  /** When the action was taken. */
  readonly onDone: () => void
}

/** What only a supervisor does. */
const OF_SUPERVISORS: ReadonlySet<DeskAction> = new Set([
  'assign',
  'second-sign',
  'uphold-appeal',
  'dismiss-appeal',
  'reopen',
])

const ActionSelect = ({
  action,
  onAction,
}: {
  readonly action: DeskAction | null
  readonly onAction: (action: DeskAction | null) => void
}): ReactElement => {
  const { t } = useTranslation('act')
  const titleOf = useActionTitles()
  const isSupervisor = useSignedIn()?.acting?.role === 'supervisor'
  const offered = BULK_ACTIONS.filter((one) => isSupervisor || !OF_SUPERVISORS.has(one))
  return (
    <label className="filter-field">
      <span>{t('bulk.action')}</span>
      <select
        className="krds-form-select medium"
        value={action ?? ''}
        onChange={({ currentTarget }) => onAction(offered.find((one) => one === currentTarget.value) ?? null)}
      >
        <option value="">{t('form.choose')}</option>
        {offered.map((one) => (
          <option key={one} value={one}>
            {titleOf(one)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One action for many cases: said once, seen case by case beforehand, then done. */
export const BulkDialog = ({ cases, onClose, onDone }: BulkDialogProps): ReactElement => {
  const { t } = useTranslation('act')
  const [chosen] = useState(cases)
  const [action, setAction] = useState<DeskAction | null>(null)
  const [draft, setDraft] = useState<Draft>(NO_DRAFT)
  const preview = useBulkPreview()
  const run = useBulkRun()
  const change = useCallback((changed: Partial<Draft>) => setDraft((typed) => ({ ...typed, ...changed })), [])
  const look = (said: CaseAction): void => preview.mutate({ cases: chosen.map(({ id }) => id), action: said })
  const shown = run.data ?? preview.data
  return (
    <Dialog title={t('bulk.title', { count: chosen.length })} className="bulk" onClose={onClose}>
      {shown === undefined && (
        <>
          <ActionSelect action={action} onAction={setAction} />
          {action !== null && (
            <ActionForm
              key={action}
              action={action}
              parts={bulkPartsOf(action)}
              draft={draft}
              onDraft={change}
              about={null}
              send={t('bulk.preview')}
              isSending={preview.isPending}
              blocked={null}
              onSend={look}
            />
          )}
        </>
      )}
      <ProblemNotice error={run.error ?? preview.error} />
      {shown !== undefined && (
        <BulkLines
          answer={shown}
          cases={chosen}
          isDone={run.data !== undefined}
          isRunning={run.isPending}
          onRun={(token) => run.mutate(token, { onSuccess: onDone })}
          onBack={() => {
            preview.reset()
            run.reset()
          }}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}
