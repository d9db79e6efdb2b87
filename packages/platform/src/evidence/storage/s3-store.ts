import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { Sha256, Stored } from '../sha256.ts'
import { checked } from './checked.ts'
import { ContentMissing, type ContentStore } from './content-store.ts'
import { writeDurably } from './durable-file.ts'

/** Where an S3-compatible storage is, and the key to it. */
export interface S3Location {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const ATTEMPTS = 3
const FIRST_WAIT = 200

const ignore = (): void => undefined
/** What fails is thrown, and told by whoever catches it; the client would also tell it on the console. */
const SILENT = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore }

/** Keeps contents as objects `ab/cd/abcd…` of a bucket, which has to exist. Close it to let its connections go. */
export function openS3Store(location: S3Location): ContentStore & { readonly close: () => void } {
  const client = clientOf(location)
  const objectOf = (sha256: Sha256): { Bucket: string; Key: string } => ({
    Bucket: location.bucket,
    Key: `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`,
  })
  return {
    // The name is known at the end of the content only, so it passes through a file of this machine.
    put: (content) =>
      withScratch(async (path) => {
        const stored = await writeDurably(path, content)
        await repeated(() => putFile(client, objectOf(stored.sha256), { path, stored }))
        return stored
      }),
    get: async (sha256) => {
      const answer = await found(client.send(new GetObjectCommand(objectOf(sha256))))
      if (!(answer?.Body instanceof Readable)) throw new ContentMissing(sha256)
      return checked(answer.Body, sha256)
    },
    has: async (sha256) => (await found(client.send(new HeadObjectCommand(objectOf(sha256))))) !== null,
    remove: async (sha256) => void (await client.send(new DeleteObjectCommand(objectOf(sha256)))),
    close: () => client.destroy(),
  }
}

function clientOf({ endpoint, region, accessKeyId, secretAccessKey }: S3Location): S3Client {
  return new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: ATTEMPTS,
    requestHandler: { connectionTimeout: 5000, socketTimeout: 30_000 },
    logger: SILENT,
    // The checksums that the client adds by itself are unknown to some compatible storages; ours goes with each put.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}

async function withScratch<T>(run: (path: string) => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `ondol-put-${randomUUID()}`)
  try {
    return await run(path)
  } finally {
    await rm(path, { force: true })
  }
}

async function putFile(
  client: S3Client,
  object: { readonly Bucket: string; readonly Key: string },
  { path, stored }: { readonly path: string; readonly stored: Stored },
): Promise<void> {
  await client.send(
    new PutObjectCommand({
      ...object,
      Body: createReadStream(path),
      ContentLength: stored.size,
      ContentType: 'application/octet-stream',
      // The storage compares, and refuses what was damaged on its way.
      ChecksumSHA256: Buffer.from(stored.sha256, 'hex').toString('base64'),
    }),
  )
}

/** Tries again what failed on the way; the client does that itself only where it sends no stream. */
async function repeated(run: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const status = statusOf(error)
      const isFinal = status !== undefined && status >= 400 && status < 500
      if (isFinal || attempt === ATTEMPTS) throw error
      await sleep(FIRST_WAIT * 2 ** (attempt - 1))
    }
  }
}

/** What was asked for, or `null` where the storage says that there is none. */
async function found<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (statusOf(error) === 404) return null
    throw error
  }
}

/** The HTTP status of a refusal; `undefined` where the storage was not reached. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined
  // The client's errors carry this record.
  return (error.$metadata as { readonly httpStatusCode?: number }).httpStatusCode
}
