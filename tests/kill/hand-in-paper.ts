import { createHash, randomBytes } from 'node:crypto'
import { testFile } from '@ondol/platform/testing'
import type { Headers } from './people.ts'

/** A paper that the server has acknowledged. */
export interface KeptPaper {
  readonly id: string
  readonly sha256: string
}

const picture = testFile('paper.jpg')
const MORE = 100_000

/** Hands in a paper of a case, once; `null` where no answer came: then nobody knows whether it is there. */
export async function handInPaper(
  url: URL,
  { caseId, headers }: { readonly caseId: string; readonly headers: Headers },
): Promise<KeptPaper | null> {
  const content = Buffer.concat([picture, randomBytes(MORE)])
  const metadata = Object.entries({ case: caseId, name: 'paper.jpg' }).map(
    ([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`,
  )
  const answered = await fetch(new URL('/v1/uploads', url), {
    method: 'POST',
    headers: {
      ...headers,
      'tus-resumable': '1.0.0',
      'upload-length': String(content.length),
      'upload-metadata': metadata.join(','),
      'content-type': 'application/offset+octet-stream',
    },
    body: content,
  })
    .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
    .catch(() => null)
  if (answered === null || answered.status >= 500) return null
  if (answered.status !== 200)
    throw new Error(`expected the paper to be taken, not ${answered.status} ${answered.text}`)
  // What `POST /v1/uploads` answers to a file that is complete.
  const { id } = JSON.parse(answered.text) as { readonly id: string }
  return { id, sha256: createHash('sha256').update(content).digest('hex') }
}
