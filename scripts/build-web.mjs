import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, root } from './install.mjs'
import { runTool } from './tool.mjs'

const built = join(root, 'packages/web/dist/index.html')

/** What the browser application is made from: its own files and the packages it imports. */
const sources = [
  'package-lock.json',
  ...['build', 'index.html', 'package.json', 'public', 'src', 'vite.config.ts'].map(
    (name) => `packages/web/${name}`,
  ),
  ...['rules', 'seoul'].flatMap((name) => [`packages/${name}/package.json`, `packages/${name}/src`]),
]

/** @type {(path: string) => number} */
const newestIn = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  // A folder's own time counts too: it changes when a file in it goes away.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

const isFresh = () => {
  if (!existsSync(built)) return false
  const builtAt = statSync(built).mtimeMs
  return sources.every((path) => newestIn(join(root, path)) <= builtAt)
}

/** Builds packages/web/dist unless it is newer than everything that goes into it. */
export const buildWebIfStale = async () => {
  if (isFresh()) return
  console.error('ondol: building the browser application …')
  // A test run's own NODE_ENV would otherwise build React for development.
  const env = { NODE_ENV: 'production' }
  const code = await runTool('vite', ['build', '--logLevel', 'warn'], { folder: 'packages/web', env })
  if (code === 0) return
  console.error('ondol: the browser application could not be built. The messages stand above.')
  process.exit(code)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  await buildWebIfStale()
}
