import { z } from 'zod'
import type { Answer, Channel, Outgoing } from './channel.ts'

/** How text messages are sent: a gateway that takes JSON over HTTP. */
export interface SmsSettings {
  readonly url: string
  /** What the gateway knows us by; sent as `Authorization: Bearer …`. */
  readonly token: string | null
}

const PATIENCE = 15_000

const taken = z.object({ id: z.string().min(1).max(200) })

/**
 * Sends text messages through a gateway: `POST {to, text, reference}`, answered by `{id}`. The reference is sent as
 * `Idempotency-Key` too; a gateway that keeps to it sends nothing twice.
 */
export function smsChannel({ url, token }: SmsSettings): Channel {
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  }
  const send = async ({ to, reference, letter }: Outgoing): Promise<Answer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': reference },
      body: JSON.stringify({ to: to.replaceAll(/[^\d+]/g, ''), text: letter.message, reference }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    return response.ok ? accepted(await response.json()) : notAccepted(response.status)
  }
  return {
    send: (outgoing) => send(outgoing).catch(unreachable),
    close: () => undefined,
  }
}

/** Asked again under the same reference, the gateway says the id of what it has taken. */
function accepted(body: unknown): Answer {
  const read = taken.safeParse(body)
  return read.success ? { kind: 'sent', providerId: read.data.id } : { kind: 'put-off', detail: 'no id' }
}

/** What the gateway says of the request itself is for good; anything about us, or about its load, is not. */
const REFUSING: ReadonlySet<number> = new Set([400, 404, 409, 410, 413, 422])

function notAccepted(status: number): Answer {
  return { kind: REFUSING.has(status) ? 'refused' : 'unreachable', detail: `HTTP ${status}` }
}

function unreachable(error: unknown): Answer {
  return { kind: 'unreachable', detail: error instanceof Error ? error.name : null }
}
