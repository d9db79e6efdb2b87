import { Upload } from 'tus-js-client'
import { csrfHeaders } from '../server/request.ts'

interface UploadTarget {
  readonly caseId: string
  /** The paper that the file is, by its id; `null` for anything else. */
  readonly evidence: string | null
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void
}

const RETRIES = [0, 1000, 3000, 5000, 10_000]

/** Sends a file piece by piece, going on where a broken line stopped. Answers the id by which the server knows it. */
export const upload = (file: File, { caseId, evidence, onProgress }: UploadTarget): Promise<string> =>
  new Promise((resolve, reject) => {
    const sending = new Upload(file, {
      endpoint: '/v1/uploads',
      headers: csrfHeaders(),
      metadata: { case: caseId, name: file.name, ...(evidence === null ? {} : { paper: evidence }) },
      retryDelays: RETRIES,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => onProgress(total === 0 ? 1 : sent / total),
      onSuccess: () => resolve(sending.url?.split('/').at(-1) ?? ''),
      onError: reject,
    })
    sending.start()
  })
