import type { ApplicationContext } from '../applications/index.ts'
import {
  type Accepted,
  actOnCase,
  type PersonAction,
  previewAction,
  referenceOf,
  type Taken,
} from '../cases/index.ts'
import type { AccountActor } from '../database/index.ts'
import type { BulkAnswer, BulkLine } from './desk.ts'

const MINUTE = 60_000
/** A preview is of a moment; after this it is made anew. */
const GOOD_FOR = 30 * MINUTE

interface PreviewedCase {
  readonly case: string
  readonly seq: number
}

/** What one action would do to each of many cases. Changes nothing but to keep the preview under its token. */
export async function previewBulk(
  context: ApplicationContext,
  actor: AccountActor,
  { cases, action }: { readonly cases: readonly string[]; readonly action: PersonAction },
): Promise<BulkAnswer> {
  const wanted = [...new Set(cases)]
  const id = context.ids()
  return await context.database.transaction(actor, async (transaction) => {
    const seen: PreviewedCase[] = []
    const lines: BulkLine[] = []
    for (const caseId of wanted) {
      const preview = await previewAction(context, transaction, { actor, caseId, action })
      if (preview.kind === 'accepted') seen.push({ case: caseId, seq: preview.kept.state.seq })
      lines.push(lineOf(caseId, preview))
    }
    await transaction
      .insertInto('bulk_preview')
      .values({
        id,
        account_id: actor.accountId,
        institution_id: actor.institution,
        action: JSON.stringify(action),
        cases: JSON.stringify(seen),
        at: context.now(),
        executed_at: null,
      })
      .execute()
    return { action: action.action, lines, accepted: seen.length, token: id }
  })
}

/**
 * Does what was previewed: each case in a transaction of its own, and only if it has not moved since. Asked again,
 * because the answer was lost, what was done is answered as done. Nothing where the token is none of the actor's, or
 * too old.
 */
export async function executeBulk(
  context: ApplicationContext,
  actor: AccountActor,
  token: string,
): Promise<BulkAnswer | undefined> {
  const preview = await claimPreview(context, actor, token)
  if (preview === undefined) return undefined
  const { action, cases } = preview
  const lines: BulkLine[] = []
  for (const { case: caseId, seq } of cases) {
    const taken = await actOnCase(context, { actor, caseId, seq, action })
    lines.push(lineOf(caseId, taken))
  }
  return {
    action: action.action,
    lines,
    accepted: lines.filter(({ accepted }) => accepted).length,
    token: null,
  }
}

async function claimPreview(
  { database, now }: ApplicationContext,
  actor: AccountActor,
  token: string,
): Promise<{ readonly action: PersonAction; readonly cases: readonly PreviewedCase[] } | undefined> {
  const at = now()
  const row = await database.transaction(actor, (transaction) =>
    transaction
      .updateTable('bulk_preview')
      .set({ executed_at: at })
      .where('id', '=', token)
      .where('account_id', '=', actor.accountId)
      .where('at', '>', new Date(at.getTime() - GOOD_FOR))
      .returning(['action', 'cases'])
      .executeTakeFirst(),
  )
  // Both were written by `previewBulk`, from what the request's schema had read.
  return (
    row && { action: row.action as unknown as PersonAction, cases: row.cases as unknown as PreviewedCase[] }
  )
}

function lineOf(caseId: string, what: Taken | Accepted): BulkLine {
  const reference = what.kind === 'absent' ? null : referenceOf(caseId)
  const refused = { case: caseId, reference, accepted: false, to: null, amount: null }
  switch (what.kind) {
    case 'absent':
      return { ...refused, reasons: [ABSENT] }
    case 'moved-on':
      return { ...refused, reasons: [MOVED_ON] }
    case 'refused':
      return { ...refused, reasons: what.reasons.map(({ text }) => text) }
    case 'accepted':
    case 'done': {
      const { payload } = what.event
      const amount = 'terms' in payload ? payload.terms.total : null
      return { ...refused, accepted: true, to: payload.to, amount, reasons: [] }
    }
  }
}

const ABSENT = {
  ko: '그런 건이 없거나 볼 수 없습니다.',
  en: 'There is no such case, or it is not yours to see.',
}
const MOVED_ON = { ko: '미리 본 뒤에 상태가 바뀌었습니다.', en: 'The case has moved on since the preview.' }
