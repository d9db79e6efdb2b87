import { workingDaysBetween } from '@ondol/rules'
import { sql } from 'kysely'
import type { CaseContext } from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { Actor } from '../database/index.ts'
import type { WaitingFigures, WaitingTimes } from './offers.ts'

const PLATFORM: Actor = { kind: 'system', job: 'lenders.compare' }
const A_YEAR = 365 * 86_400_000

/** What of a lender's offers is compared: so many with the same days. */
export interface Counted {
  readonly offeredOn: string
  /** `null` where it never answered. */
  readonly answeredOn: string | null
  readonly answerBy: string
  readonly accepted: boolean
  readonly carriedOut: boolean
  readonly count: number
}

/**
 * How long each lender of the pack let people wait, over the offers of the last year. An offer that may still be
 * answered counts for nothing yet. Of lenders with fewer offers than are published, only how many there were below
 * that number is told: nothing.
 */
export async function waitingTimes(context: CaseContext): Promise<readonly WaitingTimes[]> {
  const today = seoulToday(context.now())
  const figures = context.figuresAt(today)
  const { windows, publishedFrom } = figures.lending
  const counted = await countedSince(context, new Date(context.now().getTime() - A_YEAR))
  return Object.entries(windows).flatMap(([window, { lenders }]) =>
    lenders.map(({ id }) => {
      const own = counted.filter(({ lender }) => lender === id)
      const offers = own.reduce((sum, { count }) => sum + count, 0)
      const isPublished = offers >= publishedFrom && offers > 0
      return {
        lender: context.names.institution(id),
        window: context.names.institution(window),
        offers: isPublished ? offers : 0,
        figures: isPublished ? waitingFigures(own, figures.holidays) : null,
      }
    }),
  )
}

/** The figures of offers, of which there is at least one. */
export function waitingFigures(counted: readonly Counted[], holidays: ReadonlySet<string>): WaitingFigures {
  const total = sumOf(counted)
  const waits = counted
    .flatMap(({ offeredOn, answeredOn, count }) =>
      answeredOn === null
        ? []
        : [{ days: Math.max(0, workingDaysBetween(offeredOn, answeredOn, holidays)), count }],
    )
    .toSorted((one, other) => one.days - other.days)
  const share = (wanted: (one: Counted) => boolean): number => sumOf(counted.filter(wanted)) / total
  return {
    medianDays: quantile(waits, 0.5),
    p90Days: quantile(waits, 0.9),
    answeredInTime: share(({ answeredOn, answerBy }) => answeredOn !== null && answeredOn <= answerBy),
    accepted: share(({ accepted }) => accepted),
    carriedOut: share(({ carriedOut }) => carriedOut),
  }
}

const sumOf = (counted: readonly { readonly count: number }[]): number =>
  counted.reduce((sum, { count }) => sum + count, 0)

/** The least number of days within which at least that share was answered; `null` of none. */
function quantile(
  waits: readonly { readonly days: number; readonly count: number }[],
  share: number,
): number | null {
  const wanted = share * sumOf(waits)
  let seen = 0
  for (const { days, count } of waits) {
    seen += count
    if (seen >= wanted) return days
  }
  return null
}

async function countedSince(
  { database, now }: Pick<CaseContext, 'database' | 'now'>,
  since: Date,
): Promise<readonly (Counted & { readonly lender: string })[]> {
  const onDay = (column: 'offered_at' | 'answered_at') =>
    sql<string | null>`(${sql.ref(column)} at time zone 'Asia/Seoul')::date::text`
  const rows = await database.transaction(PLATFORM, (transaction) =>
    transaction
      .selectFrom('lender_offer')
      .select((builder) => [
        'lender_id',
        onDay('offered_at').as('offered_on'),
        onDay('answered_at').as('answered_on'),
        'answer_by',
        builder('accepted_at', 'is not', null).as('accepted'),
        builder('carried_out_at', 'is not', null).as('carried_out'),
        sql<number>`count(*)::integer`.as('count'),
      ])
      .where('offered_at', '>=', since)
      .where(
        sql<boolean>`(answered_at is not null or standing = 'lapsed' or answer_by < ${seoulToday(now())}::date)`,
      )
      .groupBy(['lender_id', 'offered_on', 'answered_on', 'answer_by', 'accepted', 'carried_out'])
      .execute(),
  )
  return rows.map((row) => ({
    lender: row.lender_id,
    offeredOn: row.offered_on ?? row.answer_by,
    answeredOn: row.answered_on,
    answerBy: row.answer_by,
    accepted: Boolean(row.accepted),
    carriedOut: Boolean(row.carried_out),
    count: row.count,
  }))
}
