import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { launchChromium } from './chromium.ts'
import { startOndol } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly ondolUrl: string
    readonly chromiumEndpoint: string
  }
}

const buildWeb = (): void => {
  const script = join(import.meta.dirname, '../../scripts/build-web.mjs')
  const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error('The browser application could not be built; see the messages above.')
}

/** One server and one browser for all the suites; each test opens a context of its own. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  buildWeb()
  const server = await startOndol()
  const browser = await launchChromium()
  project.provide('ondolUrl', server.url)
  project.provide('chromiumEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.stop()
  }
}
