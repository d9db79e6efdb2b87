import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type CaseTables, readReference } from '../cases/index.ts'
import type { AccountActor } from '../database/index.ts'
import type { QueueQuery } from './desk.ts'

type Builder = ExpressionBuilder<Pick<CaseTables, 'case_summary'>, 'case_summary'>

/** What the queue is looked at with. */
export interface Looking {
  readonly actor: AccountActor
  readonly query: QueueQuery
  readonly today: string
}

/** The filters beside the state: counts by state are taken under these. */
export function matching(builder: Builder, { actor, query, today }: Looking): readonly Expression<SqlBool>[] {
  const { programme, dueBy, officer, duplicate, late, search } = query
  const wanted = [
    actor.institution === null ? null : builder('institution_id', '=', actor.institution),
    programme === undefined ? null : builder('programme', 'in', programme),
    dueBy === undefined ? null : builder('due_on', '<=', dueBy),
    officer === undefined ? null : inChargeOf(builder, actor, officer),
    duplicate === undefined ? null : builder('duplicate', '=', duplicate),
    late === undefined ? null : lateness(today, late),
    search === undefined
      ? null
      : builder('reference', 'like', `${readReference(search).replaceAll(/[%_\\]/g, '\\$&')}%`),
  ]
  return wanted.filter((one) => one !== null)
}

/** The states asked for; without any, those in which somebody still has something to do. */
export function inStates(builder: Builder, { state }: QueueQuery): readonly Expression<SqlBool>[] {
  return state === undefined ? [] : [builder('state', 'in', state)]
}

function inChargeOf(builder: Builder, { accountId }: AccountActor, officer: string): Expression<SqlBool> {
  if (officer === 'nobody') return builder('officer_id', 'is', null)
  return builder('officer_id', '=', officer === 'me' ? accountId : officer)
}

function lateness(today: string, late: boolean): Expression<SqlBool> {
  return late
    ? sql<SqlBool>`due_on < ${today}::date`
    : sql<SqlBool>`(due_on is null or due_on >= ${today}::date)`
}
