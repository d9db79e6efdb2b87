import { createTransport } from 'nodemailer'
import type { Answer, Channel, Outgoing } from './channel.ts'
import { bodiesOf } from './letter.ts'

/** How e-mail is sent. */
export interface MailSettings {
  /** Where to, as `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string
  /** Who sends, as `온돌 <relief@city.example>`. */
  readonly from: string
  /** Where people read on. */
  readonly link: () => URL
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Sends e-mail over SMTP. The connection is encrypted, or nothing is sent, unless the server is on this machine or
 * the address says `?requireTLS=false`.
 */
export function mailChannel({ url, from, link }: MailSettings): Channel {
  const { hostname, searchParams } = new URL(url)
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    // A message that may have been taken is never sent again without our keeping note of it.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(searchParams.has('requireTLS') ? {} : { requireTLS: !LOOPBACK.has(hostname) }),
  })
  const send = async (outgoing: Outgoing): Promise<Answer> => {
    const { response } = await transport.sendMail(messageOf(outgoing, { from, link: link() }))
    return { kind: 'sent', providerId: withoutAddresses(response) }
  }
  return {
    send: (outgoing) => send(outgoing).catch(answerOf),
    close: () => transport.close(),
  }
}

/** The name under which a mail is known, by the address from which it is sent. */
export function mailReference(from: string): (noticeId: string) => string {
  const host = /@([\w.-]+)/.exec(from)?.[1] ?? 'ondol.invalid'
  return (noticeId) => `<${noticeId}@${host}>`
}

function messageOf(
  { to, reference, language, letter }: Outgoing,
  { from, link }: { readonly from: string; readonly link: URL },
): object {
  return {
    from,
    // As an object, so that nothing in the text is taken for a second address.
    to: { name: '', address: to },
    subject: letter.subject,
    messageId: reference,
    ...bodiesOf(letter, { language, link: link.href }),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
  }
}

/** The ways in which a server refuses one message for good: its reader, or what it says. */
const REFUSING: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA'])

interface SmtpFault {
  readonly code?: unknown
  readonly command?: unknown
  readonly responseCode?: unknown
  readonly response?: unknown
}

function answerOf(error: unknown): Answer {
  if (!(error instanceof Error)) throw error
  // What nodemailer adds to an error; nothing of it is sure to be there.
  const { code, command, responseCode, response } = error as Error & SmtpFault
  const status = typeof responseCode === 'number' ? responseCode : null
  const extended =
    typeof response === 'string' ? /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] : undefined
  const detail =
    status === null ? String(code ?? error.name) : [status, extended].filter((part) => part).join(' ')
  if (status === null || status === 421 || (code !== 'EENVELOPE' && code !== 'EMESSAGE'))
    return { kind: 'unreachable', detail }
  if (status >= 500 && REFUSING.has(command)) return { kind: 'refused', detail }
  return { kind: status >= 500 ? 'unreachable' : 'put-off', detail }
}

/** What the server answered, as a proof that it took the message, without whose it was. */
function withoutAddresses(response: string): string {
  return response.replaceAll(/\S*@\S*/g, '…').slice(0, 200)
}
