import { fileURLToPath } from 'node:url'
import { buildWebIfStale } from './build-web.mjs'
import { ensureInstalled } from './install.mjs'

/**
 * `npm start` puts a shell between npm and this process, and that shell ends without passing the signal
 * on. So the server stops when its parent is gone, instead of keeping the port for ever.
 */
const stopWithNpm = () => {
  if (process.env['npm_lifecycle_event'] !== 'start') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  timer.unref()
}

ensureInstalled()
await buildWebIfStale()
stopWithNpm()

// The start command brings up the demonstration city, which has an emergency declared as a drill.
if (!process.env['EMERGENCY_SINCE']) process.env['DRILL'] ||= 'on'

// The server runs in this very process, so that every signal reaches it.
const command = new URL('../packages/platform/bin/ondol.mjs', import.meta.url)
process.argv.splice(1, 1, fileURLToPath(command), 'serve')
await import(command.href)
