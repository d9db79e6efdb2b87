import { setTimeout as wait } from 'node:timers/promises'

/** An answer of the server that settles the matter. */
export interface Settled {
  readonly status: number
  readonly body: unknown
}

const AGAIN = 50
const LONGEST = 180_000

/**
 * Sends a request again and again, the same each time (a reading one without a body), until the server answers it: while the server is gone, cannot
 * reach its database or asks to wait, nothing is settled.
 */
export async function askUntilAnswered(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: object | null,
): Promise<Settled> {
  const end = Date.now() + LONGEST
  const request =
    body === null
      ? { headers }
      : {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }
  let last = 'nothing'
  while (Date.now() < end) {
    try {
      const answer = await fetch(url, request)
      const text = await answer.text()
      if (answer.status < 500) return { status: answer.status, body: JSON.parse(text) }
      last = `${answer.status} ${text}`
    } catch (error) {
      last = String(error)
    }
    await wait(AGAIN)
  }
  throw new Error(`${url.pathname}: expected an answer within ${LONGEST / 1000} s; the last was ${last}`)
}
