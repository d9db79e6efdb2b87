import { z } from 'zod'
import type { AccountActor } from '../database/index.ts'
import { placeProblem, plainProblem, RequestError } from '../http/index.ts'
import { accountOf } from '../identity/index.ts'
import { beginDocument, type DocumentWish } from './begin-document.ts'
import type { EvidenceContext } from './context.ts'
import type { Document } from './document.ts'
import { finishDocument, giveUpDocument } from './finish-document.ts'
import { readDocument } from './open-document.ts'
import { absent, asRequestError } from './refusals.ts'
import { parseSha256 } from './sha256.ts'
import type { UploadOutcome, UploadPurpose, UploadWish } from './upload-routes.ts'
import { documentView } from './views.ts'

const things = z
  .string()
  .max(4000)
  .transform((text, check) => {
    const parsed = z.array(z.string().max(400)).min(1).max(50).safeParse(jsonIn(text))
    if (parsed.success) return parsed.data
    check.addIssue('a JSON list of things, as ["lease/l1"]')
    return z.NEVER
  })

const metadataSchema = z.object({
  case: z.uuid('the id of a case'),
  name: z.string('the name of the file').min(1).max(1000),
  paper: z.string().max(100).exactOptional(),
  about: things.exactOptional(),
  sha256: z.string().transform(parseSha256).exactOptional(),
})

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What uploads are for: papers of cases. The client says in `Upload-Metadata` of which. */
export function documentUploads(context: EvidenceContext): UploadPurpose {
  return {
    begin: async (request, wish) => {
      const begun = await beginDocument(context, accountOf(request), documentWish(wish))
      if (begun.kind === 'absent') throw absent()
      if (begun.kind === 'refused') throw asRequestError(begun)
    },
    touch: async (request, id) => {
      await ownDocument(context, accountOf(request), id)
    },
    finish: async ({ id, path }) => outcomeOf(await finishDocument(context, { id, path }), context.now()),
    abandon: (id) => giveUpDocument(context, id),
  }
}

/** An upload is continued by whoever began it and by nobody else, whatever they may see. */
async function ownDocument(context: EvidenceContext, actor: AccountActor, id: string): Promise<void> {
  const document = await readDocument(context, actor, id)
  if (document?.uploadedBy !== actor.accountId) throw absent()
}

function documentWish({ id, size, metadata }: UploadWish): DocumentWish {
  const parsed = metadataSchema.safeParse(metadata)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = ['Upload-Metadata', ...(issue?.path ?? [])].join('.')
    throw new RequestError(placeProblem(place, issue?.message ?? 'case and name'))
  }
  const { case: caseId, name, paper = null, about = null, sha256 } = parsed.data
  return { id, size, caseId, name, paper, about, sha256 }
}

function outcomeOf(document: Document | undefined, now: Date): UploadOutcome {
  if (document === undefined)
    return { kind: 'refused', problem: plainProblem(404, 'There is no such upload.') }
  const view = documentView(document, now)
  if (view.state === 'given-up')
    return { kind: 'refused', problem: plainProblem(410, 'The upload was taken back.') }
  if (view.refusal === null) return { kind: 'taken', answer: view }
  const code = document.ending?.kind === 'refused' ? document.ending.code : 'infected'
  const { ko, en } = view.refusal
  const problem = { ...plainProblem(422, `${ko} (${en})`), type: `urn:ondol:problem:evidence:${code}` }
  return { kind: 'refused', problem }
}
