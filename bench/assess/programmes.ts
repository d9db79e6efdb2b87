import type { Flat } from './flat.ts'

/** The ten programmes that every peer can be asked for one applicant; the subject each stands for in a case. */
export const SHARED_PROGRAMMES = {
  'rent-reduction': 'lease/l1',
  'local-income-tax-relief': 'business/b1',
  'emergency-loan': 'business/b1',
  'late-interest-waiver': 'business/b1',
  'second-tier-deferral': 'business/b1',
  'employment-fund-membership': 'person/p1',
  'seoul-basic-security': 'household/h1',
  'paid-sick-leave': 'person/p1',
  'youth-basic-income': 'person/p1',
  'midlife-basic-income': 'person/p1',
} as const

export type SharedProgramme = keyof typeof SHARED_PROGRAMMES
export const SHARED_IDS = Object.keys(SHARED_PROGRAMMES) as readonly SharedProgramme[] // the keys of the table above

/** What is compared: null for a refusal, else the sum and, where the benefit lasts, the months. */
export type Answer = { readonly amount: number; readonly months: number | null } | null
export type Answers = Readonly<Record<SharedProgramme, Answer>>

export interface Peer {
  /** True where several cases may be under way at once, which spares the engine waiting; still one thread. */
  readonly concurrent?: boolean
  /** Input worked out before the clock starts. */
  readonly prepare?: (flat: Flat) => void
  /** Answers of one case and whatever the engine tells about how it came to them. */
  readonly assess: (flat: Flat) => PeerOutcome | Promise<PeerOutcome>
}

export interface PeerOutcome {
  readonly explanation: unknown
  /** Read outside the timed part. */
  readonly answers: () => Answers
}
