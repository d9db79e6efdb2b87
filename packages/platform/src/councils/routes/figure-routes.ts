import { z } from 'zod'
import { referenceOf } from '../../cases/index.ts'
import { type App, problemSchema, readCursor, writeCursor } from '../../http/index.ts'
import { textSchema } from '../../policy/index.ts'
import { type CouncilFigures, councilFigures } from '../figures/index.ts'
import type { CouncilState } from '../model/index.ts'
import type { CouncilRouteContext } from './context.ts'

const tags = ['councils']
const number = z.number().nullable()

const figuresSchema = z
  .object({
    councils: z.number(),
    open: number,
    agreed: number,
    failed: number,
    agreementRate: number.describe('Agreed of all that came to an end, 0 to 1'),
    medianCut: number,
    medianDays: number,
    rentSaved: number.describe('Won over the terms of the agreements'),
    taxForgone: number.describe('Won that the city does not collect for them'),
  })
  .nullable()
  .describe('`null` where there are too few to be shown')

const statisticsSchema: z.ZodType<CouncilFigures> = z.object({
  asOf: z.string(),
  leastGroup: z.number().describe('Of how many a figure is at least'),
  boroughs: z.array(
    z.object({
      borough: z.string(),
      title: textSchema,
      figures: figuresSchema,
      areas: z.array(z.object({ area: z.string(), figures: figuresSchema })),
    }),
  ),
})

const minutesSchema = z.object({
  sittings: z.array(
    z.object({
      id: z.uuid(),
      reference: z.string(),
      institution: textSchema,
      title: z.string(),
      at: z.string(),
      minutes: z.string(),
      motions: z.array(
        z.object({
          text: z.string(),
          result: z.enum(['open', 'carried', 'lost']),
          basis: z.string(),
          cases: z.number(),
          for: z.number(),
          against: z.number(),
          abstain: z.number(),
        }),
      ),
    }),
  ),
  next: z.string().nullable(),
})

/** Figures by borough and commercial district, and minutes that were published. */
export function figureRoutes(app: App, context: CouncilRouteContext): void {
  app.get(
    '/v1/councils/statistics',
    {
      schema: {
        tags,
        summary:
          'Councils by borough and commercial district: open, agreed, cuts, days, rent saved, tax forgone',
        description: 'For everybody. A figure that rests on fewer than `leastGroup` is not told.',
        response: { 200: statisticsSchema },
      },
    },
    () => councilFigures(context),
  )
  app.get(
    '/v1/councils/minutes',
    {
      schema: {
        tags,
        summary: 'Minutes of sittings that were published, the latest first',
        querystring: z.object({
          cursor: z.string().max(300).exactOptional(),
          limit: z.coerce.number().int().min(1).max(50).default(10),
        }),
        response: { 200: minutesSchema, '4xx': problemSchema },
      },
    },
    (request) => published(context, request.query),
  )
}

async function published(
  { cases }: CouncilRouteContext,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Promise<z.infer<typeof minutesSchema>> {
  const rows = await cases.database.transaction({ kind: 'visitor' }, (transaction) => {
    let wanted = transaction
      .selectFrom('council')
      .select(['council_id', 'institution_id', 'folded'])
      .where('state', '=', 'published')
      .orderBy('council_id', 'desc')
      .limit(limit + 1)
    const [after] = cursor === undefined ? [] : readCursor(cursor, 1)
    if (after !== undefined) wanted = wanted.where('council_id', '<', String(after))
    return wanted.execute()
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    sittings: shown.map(({ council_id: id, institution_id, folded }) => ({
      id,
      reference: referenceOf(id),
      institution: cases.names.institution(institution_id).title,
      title: folded.sitting?.title ?? '',
      at: folded.sitting?.at ?? '',
      minutes: folded.minutes ?? '',
      motions: folded.motions.map(toldMotion),
    })),
    next: rows.length > limit && last !== undefined ? writeCursor([last.council_id]) : null,
  }
}

type Published = z.infer<typeof minutesSchema>['sittings'][number]['motions'][number]

/** How a motion went, without whose vote was which: votes stand in the record of the committee. */
function toldMotion({ text, result, subject, votes }: CouncilMotion): Published {
  const count = (ballot: 'for' | 'against' | 'abstain'): number =>
    votes.filter((vote) => vote.ballot === ballot).length
  return {
    text,
    result,
    basis: subject.kind === 'cases' ? subject.basis : 'settlement',
    cases: subject.kind === 'cases' ? subject.items.length : 0,
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
  }
}

type CouncilMotion = CouncilState['motions'][number]
