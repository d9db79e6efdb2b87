import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { addKey, changeKeyFile, keyFileIn } from '../secrets/index.ts'
import { startServer } from '../testing/server-process.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

it('takes up keys that are rotated while the server runs, and no file that is none', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder('watch')
  const log = join(folder, 'server.log')
  const settings = { DATA_FOLDER: folder, LOG_LEVEL: 'info', RATE_LIMITS: 'off' }
  const server = await startServer({ settings, log })
  const file = keyFileIn(folder)
  const told = (text: string): Promise<void> =>
    vi.waitFor(() => expect(readFileSync(log, 'utf8')).toContain(text), { timeout: 20_000, interval: 100 })
  try {
    const making = { now: new Date(), random: randomBytes }
    const keys = changeKeyFile(file, (before) => addKey(before, 'encryption', making))
    const [active] = [keys.encryption.at(-1)?.id]
    await told(`"active":{"encryption":"${active}"`)

    const text = readFileSync(file, 'utf8')
    writeFileSync(file, '{')
    await told('those known before stay')
    expect((await fetch(new URL('/health', server.url))).status).toBe(200)
    expect(readFileSync(log, 'utf8')).not.toContain(
      keys.encryption.at(-1)?.key.export().toString('base64url'),
    )
    writeFileSync(file, text)
    chmodSync(file, 0o600)
  } finally {
    await server.stop()
  }
})
