import { registers as cityRegisters } from '@ondol/seoul'
import type { CaseContext } from '../cases/index.ts'
import type { AskingContext } from './context.ts'
import type { EvidenceSettings } from './open-evidence.ts'
import { fitsFact } from './registers/fact-value.ts'
import { httpRegisters } from './registers/http-registers.ts'
import {
  noRegisters,
  type RegisterAnswer,
  type RegisterQuestion,
  type Registers,
} from './registers/register.ts'

/** Answers what the platform knows by itself; `null` where somebody else has to be asked. */
export type OwnRegister = (question: RegisterQuestion) => Promise<RegisterAnswer | null>

/** What is told, beside the settings, of how registers are asked. */
export interface Asking {
  readonly identifiersOf: AskingContext['identifiersOf']
  readonly own?: OwnRegister
}

/** What it takes to ask registers about cases, without the storage of papers. */
export function openAsking(
  settings: Pick<EvidenceSettings, 'registers'>,
  cases: CaseContext,
  { identifiersOf, own }: Asking,
): AskingContext {
  const connected = registersOf(settings, cases)
  const registers = own === undefined ? connected : firstAsking(own, connected)
  return { ...cases, registers, cityRegisters, identifiersOf }
}

function firstAsking(own: OwnRegister, others: Registers): Registers {
  return { ask: async (question) => (await own(question)) ?? (await others.ask(question)) }
}

function registersOf(
  { registers }: Pick<EvidenceSettings, 'registers'>,
  { packs, now }: CaseContext,
): Registers {
  if (registers === null) return noRegisters
  return httpRegisters({
    ...registers,
    now,
    random: Math.random,
    fits: (fact, value) => fitsFact(packs.pack, fact, value),
  })
}
