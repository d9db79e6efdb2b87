import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { LoadPlan, LoadResult } from './load.ts'

const GENERATOR = join(import.meta.dirname, 'generator.ts')

/** Runs the generator in a process of its own and answers what became of its load. */
export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const child = fork(GENERATOR)
  const ended = once(child, 'exit')
  let result: LoadResult | undefined
  child.once('message', (message) => {
    // The generator sends this one message.
    result = message as LoadResult
  })
  child.send(plan)
  const [code] = await ended
  if (result === undefined)
    throw new Error(`the generator ended with ${code} before it told what it had sent`)
  return result
}
