import { findingWords, makeManifest, type Verification, verify } from '../audit/index.ts'
import { openContents } from '../evidence/index.ts'
import { ConfigurationError, openDelivery, readConfig } from '../server/index.ts'
import { CommandError } from './command-error.ts'
import { readOptions } from './options.ts'
import type { Run } from './run.ts'

type Opened = Awaited<ReturnType<typeof openDelivery>>

/** `ondol audit`: verifies that all is as it was written, or makes a manifest now. */
export const runAudit: Run = async (args) => {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' }, digest: { type: 'string' } })
  const [action, ...more] = positionals
  if (more.length > 0 || (action !== 'verify' && action !== 'manifest'))
    throw new CommandError('audit: expected "verify" or "manifest"')
  if (values.digest !== undefined && !/^[\da-f]{64}$/.test(values.digest))
    throw new CommandError('--digest: expected the digest of a manifest, 64 hexadecimal digits')
  const opened = await open()
  try {
    return action === 'manifest' ? await runManifest(opened) : await runVerify(opened, values)
  } finally {
    await opened.database.close()
  }
}

async function open(): Promise<Opened> {
  try {
    return await openDelivery(readConfig({}, process.env))
  } catch (error) {
    throw error instanceof ConfigurationError ? new CommandError(error.message, { cause: error }) : error
  }
}

const now = (): Date => new Date()

async function runManifest(opened: Opened): Promise<number> {
  const { body, digest } = await makeManifest({ ...opened, now })
  process.stdout.write(`manifest ${body.number}: ${body.anchors.count} new anchors, digest ${digest}\n`)
  return 0
}

interface Options {
  readonly json?: boolean | undefined
  readonly digest?: string | undefined
}

async function runVerify(opened: Opened, { json = false, digest }: Options): Promise<number> {
  const { contents, close } = await openContents(opened.evidence, now)
  const verification = await verify({ ...opened, contents, now }, { digest }).finally(close)
  process.stdout.write(json ? `${JSON.stringify(verification, null, 2)}\n` : told(verification))
  return verification.holds ? 0 : 1
}

function told({ checked, findings, found, lastManifest }: Verification): string {
  const lines = findings.map(
    ({ kind, place, expected, found }) =>
      `${place}: ${findingWords(kind).en} (expected ${expected}; found ${found})`,
  )
  const counted = Object.entries(checked).map(([name, count]) => `${count} ${name}`)
  const last =
    lastManifest === null
      ? 'there is no manifest yet'
      : `the last manifest is ${lastManifest.number}, ${lastManifest.digest}`
  const summary = `${found === 0 ? 'all is as it was written' : `${found} found`}: ${counted.join(', ')}; ${last}`
  return `${[...lines, summary].join('\n')}\n`
}
