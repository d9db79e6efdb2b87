import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseAction, DeskCase } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { navigate } from '../../shell/route.ts'
import { ActionForm } from '../act/action-form.tsx'
import { type DeskAction, openActions, PARTS } from '../act/desk-action.ts'
import type { Draft } from '../act/draft.ts'
import type { Drafts } from '../act/use-drafts.ts'
import { useActionTitles } from '../state-titles.ts'
import { CannotPart, useWhyNot } from './cannot-part.tsx'
import { Done } from './done.tsx'
import { MovedOn, useMovedOn } from './moved-on.tsx'
import { useDeskAction } from './use-desk-case.ts'

interface ActionsPartProps {
  readonly shown: DeskCase
  /** The action whose form is open. */
  readonly opened: DeskAction | null
  readonly onOpen: (action: DeskAction | null) => void
  readonly drafts: Drafts
  /** The next case in the queue, and the queue. */
  readonly next: string | null
  readonly query: string
}

const FIRST: ReadonlySet<DeskAction> = new Set(['take', 'second-sign', 'approve'])

const Buttons = ({ shown, opened, onOpen }: ActionsPartProps): ReactElement => {
  const titleOf = useActionTitles()
  return (
    <div className="action-buttons">
      {openActions(shown).map((action) => (
        <button
          key={action}
          type="button"
          className={`krds-btn medium ${FIRST.has(action) ? 'secondary' : 'tertiary'}`}
          aria-expanded={opened === action}
          onClick={() => onOpen(opened === action ? null : action)}
        >
          {titleOf(action)}
        </button>
      ))}
    </div>
  )
}

/** What of a form can be given the focus: an entry, or where there is none, the button that sends it. */
const ENTRIES = 'textarea, select, input, button[type="submit"]'

interface OpenedFormProps {
  readonly shown: DeskCase
  readonly action: DeskAction
  readonly drafts: Drafts
  readonly isSending: boolean
  readonly onSend: (action: CaseAction) => void
}

/** The form of an action. It stays, with what was typed, also when the action is no longer open. */
const OpenedForm = ({ shown, action, drafts, isSending, onSend }: OpenedFormProps): ReactElement => {
  const { t } = useTranslation('act')
  const titleOf = useActionTitles()
  const whyNot = useWhyNot(shown)
  const form = useRef<HTMLDivElement>(null)
  const { change } = drafts
  const onDraft = useCallback((changed: Partial<Draft>) => change(action, changed), [change, action])
  useEffect(() => form.current?.querySelector<HTMLElement>(ENTRIES)?.focus(), [])
  return (
    <div className="action-opened" ref={form}>
      <h3>{titleOf(action)}</h3>
      <p className="quiet">{t(`help.${action}`)}</p>
      <ActionForm
        action={action}
        parts={PARTS[action]}
        draft={drafts.of(action)}
        onDraft={onDraft}
        about={shown}
        send={t(`send.${action}`)}
        isSending={isSending}
        blocked={shown.can.includes(action) ? null : (whyNot(action) ?? t('cannot.now'))}
        onSend={onSend}
      />
    </div>
  )
}

/** What can be done with the case now, each with its form; and what cannot, with the reasons. */
export const ActionsPart = (props: ActionsPartProps): ReactElement => {
  const { t } = useTranslation('act')
  const { shown, opened, onOpen, drafts } = props
  const act = useDeskAction(shown)
  const movedOn = useMovedOn(act.error, shown)
  const [done, setDone] = useState<DeskAction | null>(null)
  const send = (action: DeskAction) => (said: CaseAction) =>
    act.mutate(said, {
      onSuccess: () => {
        drafts.drop(action)
        setDone(action)
        onOpen(null)
        // It is another office's now, and not to be seen here any more.
        if (action === 'send-on') navigate({ page: 'desk', query: props.query })
      },
    })
  const open = (action: DeskAction | null): void => {
    act.reset()
    setDone(null)
    onOpen(action)
  }
  return (
    <section className="desk-part actions-part">
      <h2>{t('actions.title')}</h2>
      <Buttons {...props} onOpen={open} />
      <Done action={done} next={props.next} query={props.query} />
      <MovedOn moved={movedOn} />
      <ProblemNotice error={movedOn === null ? act.error : null} />
      {opened !== null && (
        <OpenedForm
          key={opened}
          shown={shown}
          action={opened}
          drafts={drafts}
          isSending={act.isPending}
          onSend={send(opened)}
        />
      )}
      <CannotPart shown={shown} />
    </section>
  )
}
