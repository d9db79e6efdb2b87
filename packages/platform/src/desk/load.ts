import { sql } from 'kysely'
import type { ApplicationContext } from '../applications/index.ts'
import { STATE_NAMES, STATES, type State } from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { AccountActor } from '../database/index.ts'
import type { LoadLine } from './desk.ts'

/** The states in which somebody still has something to do. */
const WAITING: readonly State[] = STATE_NAMES.filter((state) => STATES[state].timed)

/** Who has how much to do in the actor's institution, with what nobody has in charge first. */
export async function readLoad(
  { database, now }: ApplicationContext,
  actor: AccountActor,
): Promise<readonly LoadLine[]> {
  const today = seoulToday(now())
  const rows = await database.transaction(actor, (transaction) =>
    transaction
      .selectFrom('case_summary')
      .select(({ fn }) => [
        'officer_id',
        'state',
        fn.countAll<number>().as('open'),
        sql<number>`count(*) filter (where due_on < ${today}::date)`.as('overdue'),
        sql<string | null>`min(due_on)`.as('first_due'),
      ])
      .where('institution_id', '=', actor.institution ?? '')
      .where('state', 'in', WAITING)
      .groupBy(['officer_id', 'state'])
      .execute(),
  )
  const officers = [...new Set(rows.map(({ officer_id }) => officer_id))]
  const lines = officers.map((officer) =>
    lineOf(
      officer,
      rows.filter(({ officer_id }) => officer_id === officer),
    ),
  )
  return lines.toSorted((left, right) => rank(right) - rank(left))
}

const rank = ({ officer, open }: LoadLine): number => (officer === null ? Number.POSITIVE_INFINITY : open)

interface Row {
  readonly state: State
  readonly open: number
  readonly overdue: number
  readonly first_due: string | null
}

function lineOf(officer: string | null, rows: readonly Row[]): LoadLine {
  const dues = rows.flatMap(({ first_due }) => first_due ?? []).toSorted()
  return {
    officer,
    byState: Object.fromEntries(rows.map(({ state, open }) => [state, open])),
    open: rows.reduce((sum, { open }) => sum + open, 0),
    overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
    firstDue: dues[0] ?? null,
  }
}
