import type { Text } from '@ondol/rules'
import { z } from 'zod'
import { referenceOf } from '../cases/index.ts'
import { textSchema } from '../policy/index.ts'
import { FINDINGS, type Finding, findingWords } from './finding.ts'

/** A finding as it is told: in words, and where it is of a case, of which one and where in it. */
export interface FindingView extends Finding {
  readonly text: Text
  /** `seq` is that of the event; `null` where it is of the case as a whole. */
  readonly case: { readonly id: string; readonly reference: string; readonly seq: number | null } | null
}

export const findingSchema: z.ZodType<FindingView> = z
  .object({
    kind: z.enum(FINDINGS),
    place: z.string().describe('As `case/0190…/7`: the case, and its event'),
    expected: z.string(),
    found: z.string(),
    text: textSchema.describe('What it means'),
    case: z
      .object({ id: z.uuid(), reference: z.string(), seq: z.int().nullable().describe('Of the event') })
      .nullable(),
  })
  .meta({ id: 'AuditFinding', description: 'Something that is not as it was written, and where' })

const CASE = /^case\/([0-9a-f-]{36})(?:\/(\d+))?/

/** Says a finding in words. */
export function findingView(finding: Finding): FindingView {
  const [, id, seq] = CASE.exec(finding.place) ?? []
  return {
    ...finding,
    text: findingWords(finding.kind),
    case:
      id === undefined
        ? null
        : { id, reference: referenceOf(id), seq: seq === undefined ? null : Number(seq) },
  }
}
