import type { PackDefinition } from '@ondol/rules'
import { makeDailyManifest, runVerification } from '../audit/index.ts'
import { escalateOverdue } from '../cases/index.ts'
import type { Declared } from '../city/index.ts'
import { type FollowContext, followAgreement, keepCouncils } from '../councils/index.ts'
import type { Database } from '../database/index.ts'
import { type BankSettings, openPayments } from '../disbursement/index.ts'
import { askByItself, type EvidenceSettings, openContents } from '../evidence/index.ts'
import { collectUpToNow } from '../fund/index.ts'
import { contactOf } from '../identity/index.ts'
import type { Workers } from '../jobs/index.ts'
import { routeCases } from '../lenders/index.ts'
import { type ChannelSettings, deliverNotices, openChannels } from '../notices/index.ts'
import { type PaymentContext, receiveFiles, sendBatches } from '../payments/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { askingForJobs } from './asking-for-jobs.ts'
import { casesForJobs } from './cases-for-jobs.ts'
import { councilsOn } from './council-ports.ts'

/** What jobs are done with. */
export interface WorkersNeeded {
  /** What the city promises. */
  readonly pack: PackDefinition
  readonly ids: () => string
  readonly database: Database
  readonly keys: KeyRing
  /** Where papers are kept. */
  readonly evidence: EvidenceSettings
  readonly bank?: BankSettings | null
  readonly channels: ChannelSettings
  /** Where people read on. */
  readonly link: () => URL
  readonly now: () => Date
  /** What the operator declares: an application for relief is assessed under it. */
  readonly declared: Declared
  readonly log: { readonly error: (facts: object, message: string) => void }
}

/** Who does which job, and how to end what they keep open. */
export function openWorkers({ channels: settings, link, ...around }: WorkersNeeded): {
  readonly workers: Workers
  readonly close: () => void
} {
  const channels = openChannels(settings, link)
  const cases = casesForJobs(around)
  const payments = async (): Promise<PaymentContext> => openPayments(await cases(), around)
  const asking = askingForJobs(around, cases)
  const withCouncils = async (run: (councils: FollowContext) => Promise<void>): Promise<void> => {
    const { contents, close } = await openContents(around.evidence, around.now)
    await run(councilsOn(await cases(), { ...around, contents })).finally(close)
  }
  const notices = {
    ...around,
    channels,
    contactOf: (transaction: Parameters<typeof contactOf>[0], accountId: string) =>
      contactOf(transaction, accountId, around.keys),
  }
  return {
    workers: {
      'notices.deliver': (_, { signal }) => deliverNotices(notices, signal),
      'registers.ask': async ({ caseId }) => await askByItself(await asking(), caseId),
      'payments.send': async () => void (await sendBatches(await payments())),
      'payments.receive': async () => void (await receiveFiles(await payments())),
      'fund.collect': () => collectUpToNow(around),
      'cases.escalate': async (_, { signal }) => void (await escalateOverdue(await cases(), signal)),
      'lenders.route': async (_, { signal }) => void (await routeCases(await cases(), signal)),
      'councils.follow': ({ councilId }) => withCouncils((councils) => followAgreement(councils, councilId)),
      'councils.keep': (_, { signal }) =>
        withCouncils(async (councils) => void (await keepCouncils(councils, signal))),
      'audit.manifest': async () => void (await makeDailyManifest(around)),
      'audit.verify': async ({ verificationId }, { signal }) => {
        const { contents, close } = await openContents(around.evidence, around.now)
        await runVerification({ ...around, contents }, verificationId, signal).finally(close)
      },
    },
    close: () => {
      for (const channel of Object.values(channels)) channel?.close()
    },
  }
}
