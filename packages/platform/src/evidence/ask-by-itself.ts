import type { SystemActor } from '../database/index.ts'
import { askRegisters } from './ask-registers.ts'
import type { AskingContext } from './context.ts'

const BY_ITSELF: SystemActor = { kind: 'system', job: 'registers.ask' }

/** Registers that gave no answer to what they were asked about a case. */
class RegistersSilent extends Error {
  constructor(caseId: string, silent: readonly string[]) {
    super(`${caseId}: expected an answer of ${silent.join('; ')}`)
    this.name = 'RegistersSilent'
  }
}

/**
 * Asks the registers that the person has agreed to about a new case, before anybody works on it. Throws
 * RegistersSilent where one of them did not answer, to be asked again: the others are not asked twice. A register that
 * is not connected is none to wait for, and a case that is gone has nothing to ask.
 */
export async function askByItself(context: AskingContext, caseId: string): Promise<void> {
  const asked = await askRegisters(context, BY_ITSELF, caseId)
  if (asked.kind !== 'asked') return
  const silent = asked.told.flatMap(({ question, answer }) =>
    answer.kind === 'unavailable' && answer.reason !== 'not-connected'
      ? [`${question.register} (${answer.reason})`]
      : [],
  )
  if (silent.length > 0) throw new RegistersSilent(caseId, silent)
}
