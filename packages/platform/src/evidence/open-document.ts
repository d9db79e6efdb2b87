import type { Readable } from 'node:stream'
import type { AccountActor } from '../database/index.ts'
import type { EvidenceContext } from './context.ts'
import { type Document, nameOf, stateOf } from './document.ts'
import { KINDS } from './file-kind/kinds.ts'
import { findDocument } from './store.ts'

/** A file to be shown or saved. */
export interface OpenedDocument {
  readonly content: Readable
  readonly size: number
  readonly mime: string
  readonly name: string
  /** Whether browsers show it in a page; a HEIC is one to save. */
  readonly isShowable: boolean
}

/** A paper as the actor may see it. */
export async function readDocument(
  { database }: EvidenceContext,
  actor: AccountActor,
  id: string,
): Promise<Document | undefined> {
  return await database.transaction(actor, (transaction) => findDocument(transaction, id))
}

/** Opens the file of a paper; nothing where there is none to see: not the actor's, not there, or with malware. */
export async function openDocument(
  context: EvidenceContext,
  actor: AccountActor,
  id: string,
): Promise<OpenedDocument | undefined> {
  const document = await readDocument(context, actor, id)
  if (document?.ending?.kind !== 'kept' || stateOf(document, context.now()) === 'refused') return undefined
  const { sha256, size, fileKind } = document.ending
  return {
    content: await context.contents.get(sha256),
    size,
    mime: KINDS[fileKind].mime,
    name: nameOf(document),
    isShowable: fileKind !== 'heic',
  }
}
