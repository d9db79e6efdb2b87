import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'

/** A text message as the gateway was asked to send it. */
export interface AskedSms {
  readonly to: string
  readonly text: string
  readonly reference: string
  readonly key: string | undefined
  readonly authorization: string | undefined
}

/** A real gateway on this machine, over HTTP. */
export interface SmsGateway {
  readonly url: string
  readonly asked: readonly AskedSms[]
  /** The statuses that it answers next; afterwards each message is taken. `0`: it takes it, and hangs up. */
  readonly behave: (...statuses: readonly number[]) => void
  /** Lets go of what was asked. */
  readonly forget: () => void
  readonly close: () => Promise<void>
}

export async function smsGateway(): Promise<SmsGateway> {
  const asked: AskedSms[] = []
  const waiting: number[] = []
  const server = createServer((request, response) => {
    void readMessage(request).then((message) => {
      asked.push(message)
      const status = waiting.shift() ?? 200
      if (status === 0) return request.socket.destroy()
      response.writeHead(status, { 'content-type': 'application/json' })
      return response.end(
        JSON.stringify(status === 200 ? { id: `sms-${message.reference}` } : { error: 'no' }),
      )
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('expected a gateway with a port')
  return {
    url: `http://127.0.0.1:${address.port}/messages`,
    asked,
    behave: (...statuses) => void waiting.push(...statuses),
    forget: () => void asked.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readMessage(request: IncomingMessage): Promise<AskedSms> {
  const { to, text, reference } = (await json(request)) as AskedSms // what our own adapter sends
  const { authorization, 'idempotency-key': key } = request.headers
  return { to, text, reference, authorization, key: String(key) }
}
