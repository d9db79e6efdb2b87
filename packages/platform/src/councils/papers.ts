import { Readable } from 'node:stream'
import type { AccountActor } from '../database/index.ts'
import { checkFile, KINDS, parseSha256, shownName, USUAL_LIMITS } from '../evidence/index.ts'
import { plainProblem, RequestError } from '../http/index.ts'
import type { ActTaken } from './act-taken.ts'
import type { CouncilContext } from './context.ts'
import { takeAct } from './take-act.ts'

/** A paper that somebody hands in. */
export interface PaperWish {
  readonly actor: AccountActor
  readonly councilId: string
  readonly name: string
  readonly content: Buffer
}

/**
 * Keeps a paper of a council with the files of evidence, and says so in the record. The file is kept first: a record
 * never speaks of one that is not there. Throws what the client is told where it is no file that is taken.
 */
export async function addPaper(context: CouncilContext, wish: PaperWish): Promise<ActTaken> {
  const { contents, cases } = context
  const { actor, councilId, name, content } = wish
  if (contents === null) throw new RequestError(plainProblem(503, 'This installation keeps no papers.'))
  const check = await checkFile(content, USUAL_LIMITS)
  if (check.kind === 'refused') throw new RequestError(plainProblem(422, `${check.text.ko} ${check.text.en}`))
  const { sha256, size } = await contents.put(Readable.from([content]))
  const document = cases.ids()
  return await cases.database.transaction(actor, async (transaction) => {
    const act = { act: 'add-document', document, sha256, kind: 'paper' } as const
    const taken = await takeAct(context, transaction, { actor, councilId, act })
    if (taken.kind === 'done')
      await transaction
        .insertInto('council_document')
        .values({
          id: document,
          council_id: councilId,
          kind: 'paper',
          name: shownName(name, check.fileKind),
          sha256,
          size,
          file_kind: check.fileKind,
          by_account: actor.accountId,
          at: cases.now(),
        })
        .execute()
    return taken
  })
}

/** A paper of a council, opened. */
export interface OpenedPaper {
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly content: Readable
}

/** Opens a paper of a council; nothing where there is none that the actor may see. */
export async function openPaper(
  { contents, cases }: CouncilContext,
  { actor, councilId, id }: { readonly actor: AccountActor; readonly councilId: string; readonly id: string },
): Promise<OpenedPaper | undefined> {
  const row = await cases.database.transaction(actor, (transaction) =>
    transaction
      .selectFrom('council_document')
      .select(['name', 'sha256', 'size', 'file_kind'])
      .where('council_id', '=', councilId)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  const sha256 = parseSha256(row?.sha256 ?? '')
  if (row === undefined || sha256 === undefined || contents === null) return undefined
  const { name, size, file_kind } = row
  return { name, size, mime: KINDS[file_kind].mime, content: await contents.get(sha256) }
}
