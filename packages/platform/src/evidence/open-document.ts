import type { Readable } from 'node:stream'
import type { AccountActor } from '../database/index.ts'
import type { EvidenceContext } from './context.ts'
import { type Document, nameOf, stateOf } from './document.ts'
import { KINDS } from './file-kind/kinds.ts'
import { noteReading } from './note-reading.ts'
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

/** Which file is to be opened, and whether to save it rather than look at it. */
export interface OpenWish {
  readonly id: string
  readonly save?: boolean
}

/**
 * Opens the file of a paper; nothing where there is none to see: not the actor's, not there, or with malware. That an
 * officer opened it is noted before a byte of it is read.
 */
export async function openDocument(
  context: EvidenceContext,
  actor: AccountActor,
  { id, save = false }: OpenWish,
): Promise<OpenedDocument | undefined> {
  const document = await context.database.transaction(actor, async (transaction) => {
    const found = await findDocument(transaction, id)
    if (found === undefined || !isThere(found, context.now())) return undefined
    const isSaved = save || !isShowable(found)
    await noteReading(context, transaction, { actor, document: found, isSaved })
    return found
  })
  if (document?.ending?.kind !== 'kept') return undefined
  const { sha256, size, fileKind } = document.ending
  return {
    content: await context.contents.get(sha256),
    size,
    mime: KINDS[fileKind].mime,
    name: nameOf(document),
    isShowable: isShowable(document),
  }
}

const isThere = (document: Document, now: Date): boolean =>
  document.ending?.kind === 'kept' && stateOf(document, now) !== 'refused'

const isShowable = ({ ending }: Document): boolean => ending?.kind === 'kept' && ending.fileKind !== 'heic'
