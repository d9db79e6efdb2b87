import type { CaseContext } from '../cases/index.ts'
import type { Transaction } from '../database/index.ts'
import type { Intake } from './intake.ts'
import type { Identifier, Registers } from './registers/register.ts'
import type { Scanner } from './scanner/scanner.ts'
import type { ContentStore } from './storage/content-store.ts'

/** A register of the city, with what it holds of which things. */
export interface CityRegister {
  readonly id: string
  readonly title: { readonly ko: string; readonly en: string }
  readonly offers: readonly {
    readonly entity: string
    readonly identifiedBy: string
    readonly facts: readonly string[]
  }[]
}

/** What registers are asked with. */
export interface AskingContext extends CaseContext {
  readonly registers: Registers
  readonly cityRegisters: readonly CityRegister[]
  /** What the things of an application (`business/b1`) are called elsewhere; as far as the person has said. */
  readonly identifiersOf: (
    transaction: Transaction,
    application: string,
  ) => Promise<ReadonlyMap<string, readonly Identifier[]>>
}

/** What the use cases of evidence are done with. */
export interface EvidenceContext extends AskingContext {
  readonly contents: ContentStore
  readonly intake: Intake
  readonly scanner: Scanner
}
