import { parseArgs } from 'node:util'
import { ensureInstalled } from './install.mjs'
import { runScript, runTool } from './tool.mjs'

/** @type {ReadonlyMap<string, () => Promise<number>>} */
const steps = new Map([
  ['lint', () => runTool('biome', ['ci', '.'])],
  ['types', () => runTool('tsc', ['-b'])],
  ['tests', () => runTool('vitest', ['run', '--project', 'unit'])],
  ['postgresql', () => runTool('vitest', ['run', '--project', 'postgresql'])],
  ['kill', () => runTool('vitest', ['run', '--project', 'kill'])],
  ['docs', () => runTool('ondol', ['docs', '--check'])],
  ['api-types', () => runScript('api-types.mjs', ['--check'])],
  ['unused', () => runTool('knip', [])],
  ['browser', () => runTool('vitest', ['run', '--project', 'browser'])],
])

const chosen = () => {
  const { values } = parseArgs({ options: { skip: { type: 'string', multiple: true, default: [] } } })
  const unknown = values.skip.find((name) => !steps.has(name))
  if (unknown === undefined) return [...steps].filter(([name]) => !values.skip.includes(name))
  console.error(`ondol: there is no step "${unknown}". The steps: ${[...steps.keys()].join(', ')}.`)
  process.exit(2)
}

/** @type {(name: string, run: () => Promise<number>) => Promise<{ name: string, code: number, seconds: string }>} */
const timed = async (name, run) => {
  console.log(`\n== ${name}`)
  const start = performance.now()
  const code = await run()
  return { name, code, seconds: ((performance.now() - start) / 1000).toFixed(1) }
}

const wanted = chosen()
ensureInstalled()
const results = []
for (const [name, run] of wanted) results.push(await timed(name, run))

console.log('\n== summary')
for (const { name, code, seconds } of results) {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`)
}
process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1
