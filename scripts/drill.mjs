import { parseArgs } from 'node:util'
import { ensureInstalled } from './install.mjs'
import { runTool } from './tool.mjs'

const usage = 'usage: npm run drill -- kill [--times 200] [--seed 1]'

/** @returns {Record<string, string>} what the drill finds in its environment */
const asked = () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { times: { type: 'string', default: '200' }, seed: { type: 'string' } },
  })
  const { times, seed } = values
  const isUnderstood =
    positionals.join() === 'kill' && [times, seed ?? '1'].every((text) => /^\d{1,9}$/.test(text))
  if (!isUnderstood) throw new Error(usage)
  return { DRILL_TIMES: times, ...(seed === undefined ? {} : { DRILL_SEED: seed }) }
}

/** @returns {Record<string, string> | null} */
const askedOrNull = () => {
  try {
    return asked()
  } catch {
    return null
  }
}

const env = askedOrNull()
if (env === null) {
  console.error(`ondol: ${usage}`)
  process.exit(2)
}
ensureInstalled()
process.exitCode = await runTool('vitest', ['run', '--project', 'kill', '--disable-console-intercept'], {
  env,
})
