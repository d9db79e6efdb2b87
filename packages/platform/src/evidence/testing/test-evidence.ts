import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { registers as cityRegisters } from '@ondol/seoul'
import { v7 as uuid } from 'uuid'
import { type ApplicationRequest, submitApplication } from '../../applications/index.ts'
import type { CasePorts } from '../../cases/index.ts'
import type { AccountActor, Database } from '../../database/index.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { restaurantApplication, TEST_NOW, testContext } from '../../testing/test-delivery.ts'
import { identifiersIn } from '../application-identifiers.ts'
import { beginDocument, type DocumentWish } from '../begin-document.ts'
import type { EvidenceContext } from '../context.ts'
import type { Document } from '../document.ts'
import { USUAL_LIMITS } from '../file-kind/check-file.ts'
import { testFile } from '../file-kind/testing/test-files.ts'
import { finishDocument } from '../finish-document.ts'
import { makeIntake } from '../intake.ts'
import { provenFacts } from '../proven-facts.ts'
import { noRegisters } from '../registers/register.ts'
import { RESTAURANT } from '../registers/testing/registers-under-test.ts'
import { noScanner } from '../scanner/scanner.ts'
import { openFolderStore } from '../storage/folder-store.ts'

type Given = Partial<Pick<EvidenceContext, 'now' | 'scanner' | 'registers' | 'contents'>>

/** What evidence is done with in tests: real rules, keys and storage; no scanner and no register unless given. */
export async function testEvidence(
  database: Database,
  given: Given = {},
): Promise<EvidenceContext & Awaited<ReturnType<typeof testContext>>> {
  const { now = () => TEST_NOW, scanner = noScanner, registers = noRegisters } = given
  const contents = given.contents ?? (await openFolderStore(temporaryFolder('content'), now))
  const verifiedFacts: CasePorts['verifiedFacts'] = (transaction, caseId) =>
    provenFacts({ pack: cases.packs.pack, now }, transaction, caseId)
  const cases = await testContext(database, { now, ports: { verifiedFacts } })
  return {
    ...cases,
    contents,
    scanner,
    registers,
    cityRegisters,
    intake: makeIntake({ limits: USUAL_LIMITS, scanner, contents }),
    identifiersOf: identifiersIn(cases.keys),
  }
}

/** Hands in the restaurant's application; answers its cases by their programmes. */
export async function applyFor(
  context: EvidenceContext & Awaited<ReturnType<typeof testContext>>,
  actor: AccountActor,
  change: Partial<ApplicationRequest> = {},
): Promise<ReadonlyMap<string, { readonly id: string; readonly institution: string }>> {
  const identifiers = { 'business/restaurant': { registrationNumber: RESTAURANT } }
  const request = restaurantApplication({ identifiers, ...change })
  const { cases } = await submitApplication(context, {
    actor,
    applicantId: actor.accountId,
    key: uuid(),
    request,
  })
  return new Map(cases.map((one) => [one.programme, one]))
}

/** A wish to hand in a paper of a case. */
export function wishFor(caseId: string, change: Partial<DocumentWish> = {}): DocumentWish {
  const size = testFile('paper.jpg').length
  return {
    id: uuid(),
    caseId,
    paper: null,
    about: null,
    name: '계약서.pdf',
    size,
    sha256: undefined,
    ...change,
  }
}

/** Puts a file where an upload would have left it. */
export function arrived(content: Buffer): string {
  const path = join(temporaryFolder('arrived'), 'file')
  writeFileSync(path, content)
  return path
}

/** Hands in a paper from its beginning to its end. */
export async function handIn(
  context: EvidenceContext,
  actor: AccountActor,
  { wish, content = testFile('paper.jpg') }: { readonly wish: DocumentWish; readonly content?: Buffer },
): Promise<Document> {
  const begun = await beginDocument(context, actor, wish)
  if (begun.kind !== 'begun') throw new Error(`expected the upload to begin: ${JSON.stringify(begun)}`)
  const document = await finishDocument(context, { id: wish.id, path: arrived(content) })
  if (document === undefined) throw new Error('expected the paper that was begun')
  return document
}
