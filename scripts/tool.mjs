import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { root } from './install.mjs'

const passedOn = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** The command-line entries of the tools that the scripts run, inside node_modules. */
const entries = /** @type {const} */ ({
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  ondol: '@ondol/platform/bin/ondol.mjs',
  tsc: 'typescript/bin/tsc',
  tsx: 'tsx/dist/cli.mjs',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
})

/**
 * Runs a tool of node_modules in this terminal, passes signals on, and answers its exit code.
 *
 * @param {keyof typeof entries} name
 * @param {readonly string[]} args
 * @param {{ folder?: string, env?: Record<string, string> }} [options] the folder, relative to the repository's root, and what
 *   the tool finds in its environment beside ours
 * @returns {Promise<number>}
 */
export const runTool = (name, args, options = {}) =>
  runFile(join(root, 'node_modules', entries[name]), args, options)

/**
 * Runs another script of this folder in a process of its own, and answers its exit code.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export const runScript = (name, args) => runFile(join(root, 'scripts', name), args, {})

/** @type {(file: string, args: readonly string[], options: { folder?: string, env?: Record<string, string> }) => Promise<number>} */
const runFile = (file, args, { folder = '.', env = {} }) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: join(root, folder),
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    /** @type {(signal: NodeJS.Signals) => void} */
    const pass = (signal) => {
      child.kill(signal)
    }
    for (const signal of passedOn) process.on(signal, pass)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const one of passedOn) process.off(one, pass)
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
