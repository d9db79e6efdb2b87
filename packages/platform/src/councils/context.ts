import type { Text } from '@ondol/rules'
import type { CaseContext } from '../cases/index.ts'
import type { Transaction } from '../database/index.ts'
import type { ContentStore } from '../evidence/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import type { SignatureProvider } from './signing/signature-provider.ts'

/** Something of which a person is to hear. */
export interface CouncilNews {
  /** The account that is told. */
  readonly to: string
  readonly reference: string
  /** What happened, and what happens next. */
  readonly what: Text
  readonly next: Text
  /** By when, `YYYY-MM-DD`; `null` where there is no limit. */
  readonly until: string | null
  readonly language: 'ko' | 'en'
}

/** What councils ask of the rest of the platform, in the transaction of the event. */
export interface CouncilPorts {
  /** Keeps what people are to hear, to be sent once the transaction is there. */
  readonly tell: (transaction: Transaction, news: readonly CouncilNews[]) => Promise<void>
  /** Sees to it that what follows from an agreement, or from its end, is done once the transaction is there. */
  readonly follow: (transaction: Transaction, councilId: string) => Promise<void>
}

/** What the use cases of councils are done with. */
export interface CouncilContext {
  readonly cases: CaseContext
  readonly keys: KeyRing
  readonly random: (size: number) => Uint8Array
  readonly ports: CouncilPorts
  readonly signatures: SignatureProvider
  /** Where papers are kept; `null` where none are taken. */
  readonly contents: ContentStore | null
}
