import { z } from 'zod'
import {
  ACTION_NAMES,
  caseItemSchema,
  flagsSchema,
  namedSchema,
  personActionSchema,
  STATE_NAMES,
  type State,
} from '../cases/index.ts'
import { several } from '../http/index.ts'
import { textSchema } from '../policy/index.ts'
import type { Period } from './departures.ts'
import type {
  BulkAnswer,
  BulkLine,
  BulkRequest,
  DepartureLine,
  LoadLine,
  QueueItem,
  QueuePage,
  QueueQuery,
} from './desk.ts'
import type { LikeCaseView } from './duplicates.ts'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

export const queueQuerySchema: z.ZodType<QueueQuery> = z.object({
  state: several(z.enum(STATE_NAMES)).exactOptional().describe('May be repeated'),
  programme: several(z.string().max(200)).exactOptional().describe('May be repeated'),
  dueBy: z.iso.date().exactOptional(),
  officer: z.union([z.enum(['me', 'nobody']), z.uuid()]).exactOptional(),
  duplicate: flag.exactOptional(),
  late: flag.exactOptional(),
  search: z.string().trim().min(2).max(40).exactOptional().describe('A reference, or its beginning'),
  sort: z.enum(['due', 'submitted', 'amount']).default('due'),
  order: z.enum(['asc', 'desc']).default('asc'),
  cursor: z.string().max(300).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const queueItem: z.ZodType<QueueItem> = z.intersection(
  caseItemSchema,
  z.object({ officer: z.uuid().nullable(), flags: flagsSchema }),
)

const byState: z.ZodType<Readonly<Partial<Record<State, number>>>> = z.partialRecord(
  z.enum(STATE_NAMES),
  z.int(),
)

export const queuePageSchema: z.ZodType<QueuePage> = z
  .object({
    cases: z.array(queueItem),
    next: z.string().nullable(),
    counts: z.object({
      total: z.int(),
      byState,
      late: z.int(),
      duplicate: z.int(),
      mine: z.int(),
      unassigned: z.int(),
    }),
  })
  .meta({ id: 'QueuePage' })

export const bulkRequestSchema: z.ZodType<BulkRequest> = z
  .discriminatedUnion('preview', [
    z.strictObject({
      preview: z.literal(true),
      cases: z.array(z.uuid()).min(1).max(200),
      do: personActionSchema,
    }),
    z.strictObject({ preview: z.literal(false), token: z.uuid() }),
  ])
  .meta({ id: 'BulkRequest' })

const bulkLine: z.ZodType<BulkLine> = z.object({
  case: z.uuid(),
  reference: z.string().nullable(),
  accepted: z.boolean(),
  to: z.enum(STATE_NAMES).nullable(),
  amount: z.number().nullable(),
  reasons: z.array(textSchema),
})

export const bulkAnswerSchema: z.ZodType<BulkAnswer> = z
  .object({
    action: z.enum(ACTION_NAMES),
    lines: z.array(bulkLine),
    accepted: z.int(),
    token: z.uuid().nullable(),
  })
  .meta({ id: 'BulkAnswer' })

const loadLine: z.ZodType<LoadLine> = z
  .object({
    officer: z.uuid().nullable(),
    byState,
    open: z.int(),
    overdue: z.int(),
    firstDue: z.iso.date().nullable(),
  })
  .meta({ id: 'LoadLine' })

const departureLine: z.ZodType<DepartureLine> = z
  .object({
    programme: z.string(),
    institution: z.string(),
    officer: z.uuid(),
    kind: z.string(),
    outcome: z.enum(['approve', 'reject']),
    decisions: z.int(),
    of: z.int(),
  })
  .meta({ id: 'DepartureLine' })

/** Answers that hold a list and nothing else. */
interface Lines<T> {
  readonly lines: readonly T[]
}

export const loadSchema: z.ZodType<Lines<LoadLine>> = z
  .object({ lines: z.array(loadLine) })
  .meta({ id: 'Load' })

export const departuresSchema: z.ZodType<Lines<DepartureLine>> = z
  .object({ lines: z.array(departureLine) })
  .meta({ id: 'Departures' })

export const periodSchema: z.ZodType<Period> = z.object({
  from: z.iso.date().exactOptional(),
  to: z.iso.date().exactOptional().describe('The last day, included'),
})

const likeCase: z.ZodType<LikeCaseView> = z
  .object({
    case: z.uuid(),
    relation: z.enum(['same-person', 'same-business', 'same-premises', 'same-subject', 'excluded-together']),
    earlier: z.boolean().describe('Help that was had before and is over'),
    programme: namedSchema,
    institution: namedSchema,
    state: z.enum(STATE_NAMES),
    submittedAt: z.iso.datetime(),
    total: z.number().nullable(),
    mayOpen: z.boolean(),
  })
  .meta({ id: 'LikeCase' })

export const duplicatesSchema: z.ZodType<{ readonly duplicates: readonly LikeCaseView[] }> = z
  .object({ duplicates: z.array(likeCase) })
  .meta({ id: 'Duplicates' })
