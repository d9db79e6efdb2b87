import { figureAt, type Text } from '@ondol/rules'
import { sql } from 'kysely'
import { seoulToday } from '../../clock/index.ts'
import type { Transaction } from '../../database/index.ts'
import type { CouncilContext } from '../context.ts'
import { deliberationOf } from '../rent-facts.ts'
import { guardGroups, type PlaceCounts, type PlaceFigures } from './guard-groups.ts'

/** Figures of the councils of a borough and of its commercial districts. */
export interface BoroughFigures {
  readonly borough: string
  readonly title: Text
  readonly figures: PlaceFigures | null
  readonly areas: readonly { readonly area: string; readonly figures: PlaceFigures | null }[]
}

/** Figures about councils, by place. */
export interface CouncilFigures {
  readonly asOf: string
  /** Of how many a figure is at least. */
  readonly leastGroup: number
  readonly boroughs: readonly BoroughFigures[]
}

interface Row extends PlaceCounts {
  readonly borough: string
  /** `null` for the borough as a whole. */
  readonly area: string | null
  readonly whole: boolean
}

const COUNTING = { kind: 'system', job: 'councils.figures' } as const

/** What the city tells everybody of its councils, by borough and commercial district; nothing of a few. */
export async function councilFigures({ cases }: CouncilContext): Promise<CouncilFigures> {
  const { definition } = cases.packs.pack
  const asOf = seoulToday(cases.now())
  const least = figureAt(definition, deliberationOf(cases.packs.pack).leastGroup, asOf)
  const rows = await cases.database.transaction(COUNTING, countPlaces)
  const wholes = new Map(rows.filter(({ whole }) => whole).map((row) => [row.borough, countsOf(row)]))
  const guarded = guardGroups(wholes, least)
  const boroughs = Object.entries(definition.administration.boroughs).map(([borough, title]) => ({
    borough,
    title,
    figures: guarded.get(borough) ?? null,
    areas: (guarded.get(borough) ?? null) === null ? [] : areasOf(rows, borough, least),
  }))
  return { asOf, leastGroup: least, boroughs }
}

/** What has no district named is a group of its own, and guarded with the others. */
function areasOf(rows: readonly Row[], borough: string, least: number): BoroughFigures['areas'] {
  const groups = rows.filter((row) => row.borough === borough && !row.whole)
  const guarded = guardGroups(new Map(groups.map((row) => [row.area ?? '', countsOf(row)])), least)
  return [...guarded].filter(([area]) => area !== '').map(([area, figures]) => ({ area, figures }))
}

function countsOf({ borough: _, area: __, whole: ___, ...counts }: Row): PlaceCounts {
  return counts
}

async function countPlaces(transaction: Transaction): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select c.borough, c.area, grouping(c.area) = 1 as whole,
      count(*) filter (where c.in_force_on is null and c.state <> 'closed') as open,
      count(*) filter (where c.in_force_on is not null) as agreed,
      count(*) filter (where c.in_force_on is null and c.state = 'closed') as failed,
      percentile_cont(0.5) within group (order by c.cut) filter (where c.in_force_on is not null) as "medianCut",
      percentile_cont(0.5) within group (
        order by (c.agreed_on - (c.opened_at at time zone 'Asia/Seoul')::date)::double precision)
        filter (where c.in_force_on is not null) as "medianDays",
      coalesce(floor(sum(c.monthly_rent * c.cut * c.months) filter (where c.in_force_on is not null)), 0)::bigint
        as "rentSaved",
      coalesce(sum((r.folded -> 'decision' ->> 'forgone')::bigint), 0)::bigint as "taxForgone",
      count(r.case_id) as reliefs
    from council c
    left join case_summary r on r.case_id = c.relief_case and r.folded -> 'decision' ->> 'outcome' = 'approve'
    where c.kind = 'rent' and c.borough is not null
    group by grouping sets ((c.borough), (c.borough, c.area))
    order by c.borough, c.area`.execute(transaction)
  return rows
}
