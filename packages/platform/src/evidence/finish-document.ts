import { access } from 'node:fs/promises'
import { takeAction } from '../cases/index.ts'
import { type AccountActor, isTaken, type SystemActor, type Transaction } from '../database/index.ts'
import type { EvidenceContext } from './context.ts'
import type { Document, Ending } from './document.ts'
import type { ArrivedFile, RefusedFile, TakenFile } from './intake.ts'
import { addEnding, addScan, findDocument } from './store.ts'

const INTAKE: SystemActor = { kind: 'system', job: 'evidence-intake' }

/** Said where the bytes of an upload are gone before it ended: our fault, and the person has to send it again. */
const LOST = {
  kind: 'refused',
  code: 'lost',
  text: {
    ko: '저희 쪽 문제로 파일을 받지 못했습니다. 죄송하지만 다시 올려 주세요.',
    en: 'By a fault of ours the file did not reach us. We are sorry: please send it again.',
  },
} as const

/**
 * Ends an upload that has arrived in full: the file is looked at and kept in the storage, and only then the row is
 * written, with the event of the case in the same transaction. Killed at any point, it is asked again and comes to
 * the same end; what has ended once is not touched again. Nothing where no such upload was begun.
 */
export async function finishDocument(
  context: EvidenceContext,
  { id, path }: { readonly id: string; readonly path: string },
): Promise<Document | undefined> {
  const document = await asPlatform(context, (transaction) => findDocument(transaction, id))
  if (document === undefined || document.ending !== null) return document
  const file = await takeIn(context, { path, sha256: document.announcedSha256 })
  try {
    await context.database.transaction(uploaderOf(document), (transaction) =>
      end(context, transaction, { document, file }),
    )
  } catch (error) {
    // Another process came to the end of the same upload first.
    if (!isTaken(error, 'evidence_outcome_pkey')) throw error
  }
  return await asPlatform(context, (transaction) => findDocument(transaction, id))
}

/** Notes that an upload was taken back, or that its time is over. */
export async function giveUpDocument(context: EvidenceContext, id: string): Promise<void> {
  await asPlatform(context, async (transaction) => {
    const document = await findDocument(transaction, id)
    if (document === undefined || document.ending !== null) return
    await addEnding(transaction, document, { kind: 'taken-back', at: context.now() })
  })
}

const asPlatform = <T>(
  { database }: EvidenceContext,
  run: (transaction: Transaction) => Promise<T>,
): Promise<T> => database.transaction(INTAKE, run)

async function takeIn({ intake }: EvidenceContext, file: ArrivedFile): Promise<Arrived['file']> {
  return (await isThere(file.path)) ? await intake(file) : LOST
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

/** Who began the upload, in the way in which they might then: it may end without them. */
function uploaderOf({ uploadedBy, capacity, applicantId, institutionId }: Document): AccountActor {
  const isOffice = capacity === 'officer' || capacity === 'supervisor'
  return {
    kind: 'account',
    accountId: uploadedBy,
    roles: isOffice ? ['resident', capacity] : ['resident'],
    institution: isOffice ? institutionId : null,
    actsFor: capacity === 'proxy' ? [uploadedBy, applicantId] : [uploadedBy],
  }
}

interface Arrived {
  readonly document: Document
  readonly file: TakenFile | RefusedFile | typeof LOST
}

async function end(
  context: EvidenceContext,
  transaction: Transaction,
  { document, file }: Arrived,
): Promise<void> {
  const at = context.now()
  if (file.kind === 'refused') {
    await addEnding(transaction, document, { kind: 'refused', code: file.code, text: file.text, at })
    if ('signature' in file && file.signature !== undefined)
      await addScan(transaction, document, { verdict: { kind: 'infected', signature: file.signature }, at })
    return
  }
  const refused = await tellCase(context, transaction, { document, sha256: file.sha256 })
  if (refused !== null) return await addEnding(transaction, document, { ...refused, at })
  const { sha256, size, fileKind, verdict } = file
  await addEnding(transaction, document, { kind: 'kept', sha256, size, fileKind, at })
  await addScan(transaction, document, { verdict, at })
}

const SENT_ON = {
  ko: '그사이 이 건이 다른 기관으로 넘어갔습니다. 그 기관에 내 주세요.',
  en: 'The case was sent on to another office meanwhile; hand it in there.',
} as const

/** Adds the event of the case; a case that takes no papers any more refuses the file, with its reasons. */
async function tellCase(
  context: EvidenceContext,
  transaction: Transaction,
  { document, sha256 }: { readonly document: Document; readonly sha256: string },
): Promise<Omit<Ending & { readonly kind: 'refused' }, 'at'> | null> {
  const taken = await takeAction(context, transaction, {
    actor: uploaderOf(document),
    caseId: document.caseId,
    action: { action: 'add-evidence', evidence: document.paper, file: document.id, sha256 },
  })
  if (taken.kind === 'done') return null
  // Where an officer's upload ends after the case was sent on, it is not theirs to add to any more.
  if (taken.kind === 'absent') return { kind: 'refused', code: 'not-here', text: SENT_ON }
  if (taken.kind !== 'refused')
    throw new Error(`case ${document.caseId}: expected it to be there for its paper`)
  const texts = taken.reasons.map(({ text }) => text)
  const text = { ko: texts.map(({ ko }) => ko).join(' '), en: texts.map(({ en }) => en).join(' ') }
  return { kind: 'refused', code: 'not-here', text }
}
