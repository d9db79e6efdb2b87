import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A letter as a mail server took it. */
export interface TakenMail {
  readonly to: readonly string[]
  readonly messageId: string
  readonly raw: string
}

/** What the server does with the next letter, once it has read it. */
export type Behaviour = 'take' | 'drop' | { readonly refuse: number; readonly at: 'rcpt' | 'data' }

/** A real mail server on this machine, which keeps what it takes, and fails as it is told. */
export interface MailSink {
  readonly url: string
  readonly taken: readonly TakenMail[]
  /** What is done with the next letters, in their order; afterwards each is taken. */
  readonly behave: (...behaviours: readonly Behaviour[]) => void
  /** Lets go of what was taken. */
  readonly forget: () => void
  readonly close: () => Promise<void>
}

export async function mailSink(port = 0): Promise<MailSink> {
  const taken: TakenMail[] = []
  const waiting: Behaviour[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: refuseRecipient(waiting),
    onData: async (stream, session, done) => {
      const raw = await text(stream)
      const behaviour = waiting.shift() ?? 'take'
      if (typeof behaviour === 'object') return done(refusal(behaviour.refuse))
      const messageId = /^Message-ID: (.*)\r$/im.exec(raw)?.[1] ?? ''
      taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), messageId, raw })
      if (behaviour === 'take') return done(null, `2.0.0 OK: queued as ${taken.length}`)
      // The letter is taken, and the sender never hears of it.
      for (const connection of server.connections) connection._socket.destroy()
    },
  })
  // A connection that the test itself cut.
  server.on('error', () => undefined)
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (typeof address !== 'object' || address === null) throw new Error('expected a mail server with a port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    behave: (...behaviours) => void waiting.push(...behaviours),
    forget: () => void taken.splice(0),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

function refuseRecipient(waiting: Behaviour[]): NonNullable<SMTPServerOptions['onRcptTo']> {
  return (_, __, done) => {
    const [next] = waiting
    if (typeof next !== 'object' || next.at !== 'rcpt') return done()
    waiting.shift()
    return done(refusal(next.refuse))
  }
}

function refusal(code: number): Error {
  const reason = `${Math.floor(code / 100)}.1.1 <somebody@people.test>: no`
  return Object.assign(new Error(reason), { responseCode: code })
}
