import type { CaseContext } from '../cases/index.ts'
import { type EvidenceSettings, identifiersIn, type OpenEvidence, openEvidence } from '../evidence/index.ts'
import { fundRegister } from '../fund/index.ts'
import type { App } from '../http/index.ts'
import type { KeyRing } from '../secrets/index.ts'

interface ServingEvidence {
  readonly settings: EvidenceSettings
  readonly cases: CaseContext
  readonly keys: KeyRing
}

const HOUR = 60 * 60 * 1000

/**
 * Serves evidence. Before the server answers it finishes the uploads that a killed process has left; each hour it
 * looks after them again, and after files that nobody has scanned. Where uploads land is this process's own, so this
 * is no job that another one could do.
 */
export async function serveEvidence(app: App, { settings, cases, keys }: ServingEvidence): Promise<void> {
  const evidence = await openEvidence(settings, cases, {
    identifiersOf: identifiersIn(keys),
    own: fundRegister({ ...cases, pack: cases.packs.pack.definition }),
  })
  await app.register(evidence.routes)
  app.addHook('onReady', () => sweep(app, evidence))
  const timer = setInterval(() => {
    tidy(app, evidence).catch((error: unknown) => app.log.error({ err: error }, 'evidence not tidied'))
  }, HOUR)
  app.addHook('onClose', async () => {
    clearInterval(timer)
    evidence.close()
  })
}

async function tidy(app: App, evidence: OpenEvidence): Promise<void> {
  await sweep(app, evidence)
  const { scanned, failed } = await evidence.rescan()
  for (const { id, error } of failed) app.log.error({ err: error, document: id }, 'file not scanned')
  if (scanned > 0) app.log.info({ scanned }, 'files scanned that nobody had')
}

async function sweep(app: App, evidence: OpenEvidence): Promise<void> {
  const { finished, failed } = await evidence.sweep()
  for (const { id, error } of failed) app.log.error({ err: error, upload: id }, 'upload not finished')
  if (finished > 0) app.log.info({ finished }, 'uploads finished that were left')
}
