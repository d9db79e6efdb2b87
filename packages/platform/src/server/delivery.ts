import { randomBytes } from 'node:crypto'
import { institutionsOf, type Pack } from '@ondol/rules'
import { applicationRoutes } from '../applications/index.ts'
import { auditRoutes } from '../audit/index.ts'
import { caseRoutes, openCases } from '../cases/index.ts'
import type { Declared } from '../city/index.ts'
import { councilRoutes } from '../councils/index.ts'
import type { Database } from '../database/index.ts'
import { deskRoutes } from '../desk/index.ts'
import { type BankSettings, openPayments } from '../disbursement/index.ts'
import { type ContentStore, type EvidenceSettings, openContents } from '../evidence/index.ts'
import { fundRoutes } from '../fund/index.ts'
import type { App } from '../http/index.ts'
import { identityRoutes, knowWhoAsks } from '../identity/index.ts'
import { jobRoutes } from '../jobs/index.ts'
import { ledgerRoutes } from '../ledger/index.ts'
import { lenderRoutes } from '../lenders/index.ts'
import { noticeRoutes } from '../notices/index.ts'
import { paymentRoutes } from '../payments/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { openRoom, putBefore, waitingRoomRoutes } from '../waiting-room/index.ts'
import { casePorts } from './case-ports.ts'
import { councilsOn } from './council-ports.ts'
import { serveEvidence } from './serve-evidence.ts'
import { connectSignIn, type SignIn } from './sign-in.ts'

/** What it takes, beside the rules, to go from an application to a payment. */
export interface Delivery {
  readonly database: Database
  /** Seals what identifies people, makes it searchable, and signs. */
  readonly keys: KeyRing
  /** Where papers are kept, and who looks at them; without it none are taken. */
  readonly evidence?: EvidenceSettings
  /** Where people sign in; nowhere without it. */
  readonly signIn?: SignIn | null
  /** How many applications are taken at once; what suits the database without it. */
  readonly mostAtOnce?: number | null
  /** The bank that pays; none without it. */
  readonly bank?: BankSettings | null
}

interface DeliveryOptions extends Delivery {
  readonly pack: Pack
  readonly now: () => Date
  /** What the operator declares: cases are decided under it. */
  readonly declared: Declared
  /** The origin at which people reach the server, and the one at which it reaches itself. */
  readonly publicUrl: () => URL
  readonly localUrl: () => URL
  /** Makes the id of a thing that is kept: UUID version 7. */
  readonly ids: () => string
}

/** What everybody wants to do on the same day. */
const SUBMISSION = { method: 'POST', url: '/v1/applications' } as const

/** The routes of everything that is kept: applications, cases, evidence, money. */
export function deliveryRoutes(options: DeliveryOptions): (app: App) => Promise<void> {
  const { pack, keys, signIn = null, evidence } = options
  const institutions = new Set(institutionsOf(pack.definition).map(({ id }) => id))
  const isInstitution = (id: string): boolean => institutions.has(id)
  const around = { ...options, sealing: keys, random: randomBytes, isInstitution }
  const room = openRoom(options)
  return async (app) => {
    const cases = await openCases({ ...options, ports: casePorts(options) })
    const provider = await connectSignIn(app, signIn, around)
    await app.register(async (app) => {
      await knowWhoAsks(app, around)
      putBefore(app, room, { ...SUBMISSION, mayWait: ({ caller }) => caller !== null })
      await app.register(waitingRoomRoutes({ room }))
      await app.register(identityRoutes({ ...around, provider }))
      await app.register(ledgerRoutes(around))
      await app.register(paymentRoutes(openPayments(cases, options)))
      await app.register(fundRoutes({ ...around, pack: pack.definition }))
      await app.register(noticeRoutes(around))
      await app.register(jobRoutes(around))
      await app.register(auditRoutes(around))
      await app.register(caseRoutes(cases))
      await app.register(applicationRoutes({ ...cases, ...options }))
      await app.register(lenderRoutes({ ...cases, ...options }))
      await app.register(deskRoutes({ ...cases, ...options }))
      await app.register(
        councilRoutes(councilsOn(cases, { ...options, contents: await contentsOf(app, options) })),
      )
      if (evidence !== undefined) await serveEvidence(app, { settings: evidence, cases, keys })
    })
  }
}

/** Where papers of councils are kept, with those of cases; `null` where none are. */
async function contentsOf(
  app: App,
  { evidence, now }: Pick<DeliveryOptions, 'evidence' | 'now'>,
): Promise<ContentStore | null> {
  if (evidence === undefined) return null
  const { contents, close } = await openContents(evidence, now)
  app.addHook('onClose', async () => close())
  return contents
}
