import { sql } from 'kysely'
import { type CasePorts, type CaseState, type Heard, holderOf, referenceOf } from '../cases/index.ts'
import type { Transaction } from '../database/index.ts'
import { type About, type Notice, notify } from '../notices/index.ts'
import { type Naming, toApplicant, toOffice } from './tell-case.ts'

interface Around {
  readonly now: () => Date
  readonly ids: () => string
  readonly naming: Naming
}

/** Tells people what happens in their cases: one notice of everything that was handed in, and one of each event. */
export function caseNotices({ now, ids, naming }: Around): CasePorts['notify'] {
  return async (transaction, heard) => {
    const handedIn = heard.filter(({ event, to }) => event.type === 'submit' && to === 'applicant')
    const others = heard.filter((one) => !handedIn.includes(one) || one.isAlike === true)
    const notices = handedIn.length === 0 ? [] : [submitted(handedIn, naming)]
    for (const one of others) notices.push(...(await noticesOf(transaction, one, naming)))
    await notify(transaction, notices, { ids, now })
  }
}

function submitted(handedIn: readonly Heard[], naming: Naming): Notice {
  const first = handedIn[0]?.state
  if (first === undefined) throw new Error('expected what was handed in')
  const reference = referenceOf(first.caseId)
  const more = handedIn.length - 1
  return {
    to: first.applicantId,
    kind: 'submitted',
    language: first.language,
    about: { ...aboutOf(first), caseId: handedIn.length === 1 ? first.caseId : null },
    values: {
      receipt: {
        ko: more === 0 ? reference : `${reference} 외 ${more}건`,
        en: more === 0 ? reference : `${reference} and ${more} more`,
      },
      cases: handedIn.map(({ state }) => naming.numbered(referenceOf(state.caseId), state.programme)),
    },
  }
}

async function noticesOf(transaction: Transaction, heard: Heard, naming: Naming): Promise<readonly Notice[]> {
  const { applicantId, language } = heard.state
  // What sends a case on is told by the office that it leaves, which does not see it where it is then.
  const about = aboutOf(heard.event.type === 'send-on' ? heard.before : heard.state)
  if (heard.to === 'applicant') {
    const told = toApplicant(heard, naming)
    return told === null ? [] : [{ ...told, to: applicantId, language, about }]
  }
  const told = toOffice(heard, naming)
  const readers = await readersOf(transaction, heard)
  // The office reads Korean, whatever the applicant reads.
  return readers.map((to) => ({ ...told, to, language: 'ko', about }))
}

/** Who of the office is told; nobody where a case has no officer yet: it stands in the queue for all to see. */
async function readersOf(transaction: Transaction, { to, before, state }: Heard): Promise<readonly string[]> {
  const officer = state.officer ?? before.officer
  if (to === 'officer') return officer === null ? [] : [officer]
  if (to === 'lender') return await holdersOf(transaction, 'officer', holderOf(state) ?? holderOf(before))
  const institution = to === 'paymaster' || to === 'operator' ? null : state.institutionId
  return await holdersOf(transaction, to, institution)
}

async function holdersOf(
  transaction: Transaction,
  role: string,
  institution: string | null,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select holder as id from ondol_holders(${role}, ${institution}) as holder`.execute(transaction)
  return rows.map(({ id }) => id)
}

function aboutOf({ application, caseId, applicantId, institutionId }: CaseState): About {
  return { applicationId: application, caseId, applicantId, institutionId }
}
