import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeCases } from './cases.ts'

const COMMAND = fileURLToPath(new URL('../../packages/platform/bin/ondol.mjs', import.meta.url))
const ENTRY = fileURLToPath(new URL('../../packages/platform/src/cli/main.ts', import.meta.url))

/** Seconds for `ondol assess --ndjson` from start to the last line of its answers; null where there is no such command. */
export async function secondsForNdjson(count: number): Promise<number | null> {
  if (!existsSync(ENTRY)) return null
  const input = makeCases(count, 20200223)
    .map((facts) => JSON.stringify(facts))
    .join('\n')
  const start = performance.now()
  const lines = await answerLines(`${input}\n`)
  if (lines !== count)
    throw new Error(`ondol assess --ndjson answered ${lines} lines for ${count} situations`)
  return (performance.now() - start) / 1000
}

function answerLines(input: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, 'assess', '--ndjson'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let lines = 0
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 0x0a) lines++
    })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(lines)
      else reject(new Error(`ondol assess --ndjson ended with ${code}`))
    })
    child.stdin.once('error', reject)
    child.stdin.end(input)
  })
}
