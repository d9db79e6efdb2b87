import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserServer, chromium } from 'playwright-core'

const cache = join(import.meta.dirname, '../../node_modules/.cache')
const folder = join(cache, 'chromium')

/** Unpacks the browser with its own libraries, so that a bare machine needs none of them. */
const unpack = (): void => {
  const partial = `${folder}-${process.pid}`
  mkdirSync(partial, { recursive: true })
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'extract-chromium.mjs')], {
    env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`The browser could not be unpacked: ${run.stderr}`)
  // Renamed only when complete: a run that is cut off leaves nothing half-unpacked behind.
  if (existsSync(folder)) rmSync(partial, { recursive: true })
  else renameSync(partial, folder)
}

const fontSettings = join(folder, 'fonts.conf')

/**
 * Points the browser to the font that came with it. The package's own settings look in the root of the machine, where
 * there is none; without any font the browser shows no web font either, and ends.
 */
const writeFontSettings = (): void =>
  writeFileSync(
    fontSettings,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts/fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`,
  )

/**
 * Starts the headless browser that the tests share. The package's own flags are not used: its
 * `--single-process` ends the browser with the first page, and `--disable-web-security` would hide
 * what the content security policy refuses.
 */
export const launchChromium = (): Promise<BrowserServer> => {
  if (!existsSync(folder)) unpack()
  writeFontSettings()
  return chromium.launchServer({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: fontSettings,
    },
  })
}
