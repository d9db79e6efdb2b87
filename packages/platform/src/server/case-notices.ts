import type { Language } from '@ondol/rules'
import { sql } from 'kysely'
import { type CasePorts, type Heard, referenceOf } from '../cases/index.ts'
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
    const languages = await languagesOf(transaction, heard)
    const handedIn = heard.filter(({ what, to }) => what === 'submit' && to === 'applicant')
    const others = heard.filter((one) => !handedIn.includes(one))
    const notices = handedIn.length === 0 ? [] : [submitted(handedIn, languages, naming)]
    for (const one of others) notices.push(...(await noticesOf(transaction, one, { languages, naming })))
    await notify(transaction, notices, { ids, now })
  }
}

type Languages = ReadonlyMap<string, Language>

async function languagesOf(transaction: Transaction, heard: readonly Heard[]): Promise<Languages> {
  const rows = await transaction
    .selectFrom('application')
    .where('id', 'in', [...new Set(heard.map(({ application }) => application))])
    .select(['id', 'language'])
    .execute()
  return new Map(rows.map(({ id, language }) => [id, language]))
}

function submitted(handedIn: readonly Heard[], languages: Languages, naming: Naming): Notice {
  const [first] = handedIn
  if (first === undefined) throw new Error('expected what was handed in')
  const reference = referenceOf(first.caseId)
  const more = handedIn.length - 1
  return {
    to: first.applicantId,
    kind: 'submitted',
    language: languageOf(first, languages),
    about: { ...aboutOf(first), caseId: handedIn.length === 1 ? first.caseId : null },
    values: {
      receipt: {
        ko: more === 0 ? reference : `${reference} 외 ${more}건`,
        en: more === 0 ? reference : `${reference} and ${more} more`,
      },
      cases: handedIn.map(({ caseId, programme }) => naming.numbered(referenceOf(caseId), programme)),
    },
  }
}

async function noticesOf(
  transaction: Transaction,
  heard: Heard,
  { languages, naming }: { readonly languages: Languages; readonly naming: Naming },
): Promise<readonly Notice[]> {
  const language = languageOf(heard, languages)
  const about = aboutOf(heard)
  if (heard.to === 'applicant') {
    const told = toApplicant(heard, naming)
    return told === null ? [] : [{ ...told, to: heard.applicantId, language, about }]
  }
  const told = toOffice(heard, naming)
  const readers = await readersOf(transaction, heard)
  // The office reads Korean, whatever the applicant reads.
  return readers.map((to) => ({ ...told, to, language: 'ko', about }))
}

/** Who of the office is told; nobody where a case has no officer yet: it stands in the queue for all to see. */
async function readersOf(
  transaction: Transaction,
  { to, officerId, institutionId }: Heard,
): Promise<readonly string[]> {
  if (to === 'officer') return officerId === null ? [] : [officerId]
  const institution = to === 'paymaster' ? null : institutionId
  const { rows } = await sql<{ readonly id: string }>`
    select holder as id from ondol_holders(${to}, ${institution}) as holder`.execute(transaction)
  return rows.map(({ id }) => id)
}

function aboutOf({ application, caseId, applicantId, institutionId }: Heard): About {
  return { applicationId: application, caseId, applicantId, institutionId }
}

const languageOf = ({ application }: Heard, languages: Languages): Language =>
  languages.get(application) ?? 'ko'
