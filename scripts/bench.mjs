import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'
import { runTool } from './tool.mjs'

const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts') && !/\.(test|config)\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length))

const [name, ...args] = process.argv.slice(2)

if (name === undefined || !names.includes(name)) {
  const problem = name === undefined ? 'name a benchmark' : `there is no benchmark "${name}"`
  console.error(`ondol: ${problem}. The benchmarks: ${names.join(', ') || 'none yet'}.`)
  process.exit(2)
}

ensureInstalled()
process.exitCode = await runTool('tsx', [join('bench', `${name}.ts`), ...args])
