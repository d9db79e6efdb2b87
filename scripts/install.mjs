import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stopUnlessSupported } from './node-version.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

const lockFile = join(root, 'package-lock.json')
const stampFile = join(root, 'node_modules', '.ondol-lock-sha256')
const installedFile = join(root, 'node_modules', '.package-lock.json')

/** @typedef {Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }>} Entries */

/** @type {(file: string) => Entries} */
const entriesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/**
 * npm keeps its own record of what it installed. Where that already agrees with the lock file, for
 * instance after `npm install`, there is nothing to do.
 */
const agrees = () => {
  if (!existsSync(installedFile)) return false
  const installed = entriesOf(installedFile)
  return Object.entries(entriesOf(lockFile)).every(([path, wanted]) => {
    const inModules = path.includes('node_modules/') && !wanted.link
    const mayBeAbsent = wanted.optional === true || wanted.devOptional === true
    const found = installed[path]
    return !inModules || (found ? found.version === wanted.version : mayBeAbsent)
  })
}

const npmCi = () => {
  // npm tells where its own script is when it runs us; without it, the shell finds npm.
  const npm = process.env['npm_execpath']
  const command = npm?.endsWith('.js') ? `"${process.execPath}" "${npm}"` : 'npm'
  const run = spawnSync(`${command} ci --include=dev`, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (run.status === 0) return
  console.error('ondol: `npm ci` failed, so the dependencies are not installed. Its messages stand above.')
  process.exit(run.status ?? 1)
}

/** Installs exactly what package-lock.json names, unless that has been done since it last changed. */
export const ensureInstalled = () => {
  stopUnlessSupported()
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  if (!agrees()) {
    console.error('ondol: installing the dependencies …')
    npmCi()
  }
  writeFileSync(stampFile, wanted)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled()
