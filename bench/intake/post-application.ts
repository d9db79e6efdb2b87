import { type Agent, request } from 'node:http'

/** Where applications are sent, and by which connections. */
export interface Target {
  readonly url: URL
  readonly agent: Agent
}

/** An answer of the server. */
export interface Answer {
  readonly status: number
  readonly body: string
}

/** Sends a body; rejects where the connection breaks. */
export function postJson(
  { url, agent }: Target,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent,
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      },
    })
    sent.once('error', reject)
    sent.once('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    sent.end(body)
  })
}
