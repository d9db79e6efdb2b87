import type { PackDefinition } from '@ondol/rules'
import type { CasePorts, Heard } from '../cases/index.ts'
import type { Transaction } from '../database/index.ts'
import type { EvidenceSettings } from '../evidence/index.ts'
import { sendJob } from '../jobs/index.ts'

/** Which registers answer here: those that are connected, and the city's own funds. */
export function answersHere(
  { administration }: Pick<PackDefinition, 'administration'>,
  settings: Pick<EvidenceSettings, 'registers'> | undefined,
): (register: string) => boolean {
  if (settings === undefined) return () => false
  const own = new Set(administration.funds.map(({ id }) => id))
  return (register) => settings.registers !== null || own.has(register)
}

/**
 * Has the registers asked about each new case, once it is there, where the person has agreed to one that answers. It is
 * a job of its own: whoever applies does not wait for it, and what a register says comes to the case as it comes.
 */
export function askAfterSubmission(answers: (register: string) => boolean): CasePorts['notify'] {
  return async (transaction, heard) => {
    const fresh = heard.filter(({ event, to }) => event.type === 'submit' && to === 'applicant')
    if (fresh.length === 0 || !(await agreedTo(transaction, fresh)).some(answers)) return
    for (const { state } of fresh) await sendJob(transaction, 'registers.ask', { caseId: state.caseId })
  }
}

/** Cases that are handed in together are those of one application. */
async function agreedTo(transaction: Transaction, [first]: readonly Heard[]): Promise<readonly string[]> {
  if (first === undefined) return []
  const { registers } = await transaction
    .selectFrom('application')
    .where('id', '=', first.state.application)
    .select('registers')
    .executeTakeFirstOrThrow()
  return registers
}
