import S3rver from 's3rver'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import type { S3Location } from '../s3-store.ts'

/** An S3 server of this process with an empty bucket. */
export interface S3Server {
  readonly location: S3Location
  /** The folder in which it keeps what it was given. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** Starts the server on a free port of this machine. */
export async function startS3Server(): Promise<S3Server> {
  const folder = temporaryFolder('s3')
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'evidence' }],
  })
  const { port } = await server.run()
  return {
    folder,
    location: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'evidence',
      region: 'kr-test-1',
      // The key pair that this server knows.
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    close: async () => {
      await server.close()
    },
  }
}
