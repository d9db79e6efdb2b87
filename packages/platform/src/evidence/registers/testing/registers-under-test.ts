import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadPack } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import type { FastifyReply } from 'fastify'
import { fitsFact } from '../fact-value.ts'
import { type HttpRegistersOptions, httpRegisters, type RegisterPatience } from '../http-registers.ts'
import type { ReferenceRegisters } from '../reference-server/build-reference-registers.ts'
import { buildExampleRegisters, numberedThings } from '../reference-server/example-registers.ts'
import type { RegisterQuestion, Registers } from '../register.ts'

/** What the registers know whoever asks by. */
export const TOKEN = 'a token between the two'
const pack = loadPack(seoul)

/** How something goes wrong in front of a register. */
export type Mishap =
  | 'slow'
  | 'hangs-up'
  | 'overloaded'
  | 'overloaded-for-long'
  | 'fails'
  | 'garbled'
  | 'other-facts'
  | 'unfit-value'
  | 'huge'
  | 'moved'

/** Registers that listen on this machine and hold the city's examples, and a way to ask them. */
export interface RegistersUnderTest {
  readonly registers: Registers
  readonly app: ReferenceRegisters
  /** What goes wrong with the next questions, one after the other; afterwards nothing does. */
  readonly mishaps: Mishap[]
  /** When each question came, in milliseconds. */
  readonly asked: number[]
  readonly url: string
}

/** Starts the registers; for them it is now, or another day. */
export async function startRegisters({
  today = () => new Date(),
  ...options
}: Partial<HttpRegistersOptions> & { readonly today?: () => Date } = {}): Promise<RegistersUnderTest> {
  const mishaps: Mishap[] = []
  const asked: number[] = []
  const app = await buildExampleRegisters({ token: TOKEN, now: today, newReference: randomUUID })
  app.addHook('onRequest', async (_, reply) => {
    asked.push(performance.now())
    const mishap = mishaps.shift()
    if (mishap !== undefined) await MISHAPS[mishap](reply)
  })
  const url = await listen(app)
  return {
    registers: httpRegisters({
      url,
      token: TOKEN,
      now: () => new Date(),
      random: Math.random,
      fits: (fact, value) => fitsFact(pack, fact, value),
      patience: PATIENCE,
      ...options,
    }),
    app,
    mishaps,
    asked,
    url,
  }
}

/** Listens on a free port of this machine and answers its address. */
function listen(app: ReferenceRegisters): Promise<string> {
  return app.listen({ port: 0, host: '127.0.0.1' })
}

const PATIENCE: RegisterPatience = {
  attempt: 10_000,
  attempts: 3,
  firstWait: 20,
  longestWait: 1000,
  breaker: { failures: 5, rest: 30_000 },
}

/** Too short for a register that is slow. */
export const HASTE: RegisterPatience = { ...PATIENCE, attempt: 800 }

const answer = (facts: unknown): string => JSON.stringify({ reference: 'R-1', asOf: '2020-08-31', facts })

const MISHAPS: Readonly<Record<Mishap, (reply: FastifyReply) => unknown>> = {
  slow: () => sleep(2500),
  'hangs-up': (reply) => reply.raw.socket?.destroy(),
  overloaded: (reply) => reply.code(503).send(),
  'overloaded-for-long': (reply) => reply.code(429).header('retry-after', '60').send(),
  fails: (reply) => reply.code(500).send('oops'),
  garbled: (reply) => reply.send('{"reference": "R-1", "facts": ['),
  'other-facts': (reply) => reply.send(answer([{ fact: 'person.income', value: {} }])),
  'unfit-value': (reply) => reply.send(answer([{ fact: 'business.sales', value: { '2020-07': -1 } }])),
  huge: (reply) => reply.send(answer([{ fact: 'business.sales', value: 'x'.repeat(1_000_000) }])),
  // To itself, where the next question would be answered.
  moved: (reply) => reply.redirect(reply.request.url, 307),
}

const numberOf = (wanted: string): string =>
  numberedThings().find(({ example, thing }) => example === 'mapo-restaurant' && thing === wanted)?.number ??
  ''

/** The numbers of the restaurant in Mapo, of which the tax register holds the sales, and of its owner. */
export const RESTAURANT: string = numberOf('business/restaurant')
export const OWNER: string = numberOf('person/kim')

/** A question about that restaurant that is in order. */
export function question(changes: Partial<RegisterQuestion> = {}): RegisterQuestion {
  return {
    id: randomUUID(),
    register: 'tax',
    subject: { kind: 'business-number', value: RESTAURANT },
    facts: ['business.sales'],
    purpose: 'local-income-tax-relief',
    consent: { reference: 'consent-1', givenAt: new Date(Date.now() - 60_000) },
    ...changes,
  }
}
