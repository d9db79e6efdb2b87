import { z } from 'zod'
import { BEHAVIOURS, type BehaviourId } from './behaviours.ts'

/** How long after a batch has come: polls of the bank's folder, or seconds. */
export type Delay = { readonly polls: number } | { readonly seconds: number }

/** How the simulated bank behaves. */
export interface SimulatorSettings {
  /** The same seed and the same files lead to the same answers. */
  readonly seed: string
  /** The share of transfers to accounts without a special ending that meet a behaviour. */
  readonly rates: Readonly<Partial<Record<BehaviourId, number>>>
  /** When the answer comes, when money is debited on time, when late, and when returns are told. */
  readonly delays: Readonly<Record<'answer' | 'settle' | 'late' | 'return', Delay>>
}

/** A bank that answers at once, pays at the next poll, and is late or returns at the third after. */
export const USUAL_SETTINGS: SimulatorSettings = {
  seed: 'ondol',
  rates: {},
  delays: { answer: { polls: 0 }, settle: { polls: 1 }, late: { polls: 3 }, return: { polls: 3 } },
}

const delay = z.union([
  z.strictObject({ polls: z.int().min(0) }),
  z.strictObject({ seconds: z.number().min(0) }),
])
const share = z.number().min(0).max(1).optional()
const ids = BEHAVIOURS.map(({ id }) => id)

const settings = z.strictObject({
  seed: z.string().default(USUAL_SETTINGS.seed),
  rates: z
    .partialRecord(z.enum(ids), share)
    .default({})
    .refine((rates) => Object.values(rates).reduce<number>((sum, rate) => sum + (rate ?? 0), 0) <= 1, {
      message: 'expected shares of 1 at most together',
    }),
  delays: z
    .strictObject({
      answer: delay.default(USUAL_SETTINGS.delays.answer),
      settle: delay.default(USUAL_SETTINGS.delays.settle),
      late: delay.default(USUAL_SETTINGS.delays.late),
      return: delay.default(USUAL_SETTINGS.delays.return),
    })
    .default(USUAL_SETTINGS.delays),
})

/** Reads settings as they stand in a JSON file; what is not stated is as usual. Throws an Error that names the place. */
export function readSettings(json: unknown): SimulatorSettings {
  const read = settings.safeParse(json)
  if (read.success) return read.data as SimulatorSettings // An absent rate may be undefined to the schema.
  const [issue] = read.error.issues
  throw new Error(`${issue?.path.join('.') || 'settings'}: ${issue?.message}`)
}
