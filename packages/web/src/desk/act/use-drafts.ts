import { useCallback, useState } from 'react'
import { useSignedIn } from '../../session/session.ts'
import type { DeskAction } from './desk-action.ts'
import { type Draft, NO_DRAFT } from './draft.ts'
import { keepDraft, keptDraft } from './kept-draft.ts'

/** Decisions share what was typed: who has to propose what they wanted to approve types nothing twice. */
const DECISIONS: ReadonlySet<DeskAction> = new Set(['approve', 'propose-decision', 'reject'])

const groupOf = (action: DeskAction): string => (DECISIONS.has(action) ? 'decision' : action)

export interface Drafts {
  readonly of: (action: DeskAction) => Draft
  readonly change: (action: DeskAction, change: Partial<Draft>) => void
  /** Forgets what was typed for an action, once it has been taken. */
  readonly drop: (action: DeskAction) => void
}

/** What somebody has typed for the actions on a case; it outlives errors, and the page. */
export const useDrafts = (caseId: string): Drafts => {
  const [typed, setTyped] = useState<Readonly<Record<string, Draft>>>({})
  const me = useSignedIn()?.account.id ?? ''
  const placeOf = useCallback((action: DeskAction) => `${me}.${caseId}.${groupOf(action)}`, [me, caseId])
  const of = (action: DeskAction): Draft => typed[placeOf(action)] ?? keptDraft(placeOf(action))
  const change = useCallback(
    (action: DeskAction, changed: Partial<Draft>) => {
      const place = placeOf(action)
      const draft = { ...keptDraft(place), ...changed }
      keepDraft(place, draft)
      setTyped((all) => ({ ...all, [place]: { ...(all[place] ?? draft), ...changed } }))
    },
    [placeOf],
  )
  const drop = useCallback(
    (action: DeskAction) => {
      keepDraft(placeOf(action), null)
      setTyped((all) => ({ ...all, [placeOf(action)]: NO_DRAFT }))
    },
    [placeOf],
  )
  return { of, change, drop }
}
