import { z } from 'zod'

/** That somebody at work opened the file of a paper. */
export interface ReadingView {
  readonly id: string
  readonly at: string
  /** The account of the reader. */
  readonly reader: string
  readonly role: 'officer' | 'supervisor' | 'mediator' | 'auditor'
  /** For which the reader acted; `null` for an auditor. */
  readonly institution: string | null
  readonly case: { readonly id: string; readonly reference: string }
  readonly document: { readonly id: string; readonly paper: string | null; readonly name: string }
  readonly saved: boolean
}

export const readingSchema: z.ZodType<ReadingView> = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    reader: z.uuid().describe('The account of the reader'),
    role: z.enum(['officer', 'supervisor', 'mediator', 'auditor']),
    institution: z.string().nullable().describe('For which the reader acted; null for an auditor'),
    case: z.object({ id: z.uuid(), reference: z.string() }),
    document: z.object({
      id: z.uuid(),
      paper: z.string().nullable().describe('Among the evidence of the programme; null for anything else'),
      name: z.string().describe('As it was handed in'),
    }),
    saved: z.boolean().describe('Whether the file was saved rather than looked at'),
  })
  .meta({ id: 'AuditReading', description: 'That somebody at work opened the file of a paper' })
