import type { Readable } from 'node:stream'
import { Readable as Streams } from 'node:stream'
import { agreementPdf } from '../agreement/index.ts'
import type { CouncilContext } from '../context.ts'
import type { CouncilState } from '../model/index.ts'
import { councilDocuments } from '../store.ts'
import { takeAct } from '../take-act.ts'
import { readText } from '../texts.ts'

const KEEPING = { kind: 'system', job: 'councils.follow' } as const

/** The registered agreement as it is kept among files. */
export interface KeptAgreement {
  readonly document: string
  readonly sha256: string
  readonly size: number
  readonly name: string
}

/**
 * Keeps the registered agreement as a file, once for each version of its text. Answers `null` where no files are kept,
 * or there is no agreement. Done again, it answers what is there.
 */
export async function keepAgreement(
  context: CouncilContext,
  state: CouncilState,
): Promise<KeptAgreement | null> {
  const { registered, councilId } = state
  const { contents, cases } = context
  if (registered === null || contents === null) return null
  const name = `agreement-${registered.number}-${registered.text.version}.pdf`
  const found = await cases.database.transaction(KEEPING, async (transaction) => ({
    document: (await councilDocuments(transaction, councilId)).find((one) => one.name === name),
    text: await readText(transaction, context, { councilId, sha256: registered.text.sha256 }),
  }))
  if (found.document !== undefined) {
    const { id, sha256, size } = found.document
    return { document: id, sha256, size, name }
  }
  if (found.text === undefined) throw new Error(`council ${councilId}: expected the text of its agreement`)
  const { signatures } = context
  const bytes = await agreementPdf({
    text: found.text,
    registered,
    providerTitle: (id) => (id === signatures.id ? signatures.title : { ko: id, en: id }),
    now: cases.now(),
  })
  const { sha256, size } = await contents.put(streamOf(bytes))
  const document = cases.ids()
  await cases.database.transaction(KEEPING, async (transaction) => {
    const row = { id: document, council_id: councilId, name, sha256, size }
    await transaction
      .insertInto('council_document')
      .values({ ...row, kind: 'agreement', file_kind: 'pdf', by_account: null, at: cases.now() })
      .execute()
    const act = { act: 'add-document', document, sha256, kind: 'agreement' } as const
    await takeAct(context, transaction, { actor: KEEPING, councilId, act })
  })
  return { document, sha256, size, name }
}

function streamOf(bytes: Buffer): Readable {
  return Streams.from([bytes])
}
