import { Worker } from 'node:worker_threads'
import { type Answer, readAnswer } from './read-answer.ts'

/** Asks Z3, one question after another, in a thread that can be ended. */
export interface Solver {
  /** Whether the formulas of an SMT-LIB text can be true at once, and with which values. */
  readonly ask: (text: string, limit: Limit) => Promise<Answer>
  /** Ends the thread. A question that is still open is answered as not decided. */
  readonly close: () => Promise<void>
}

/** How long a question may take. */
export interface Limit {
  readonly milliseconds: number
  /** Ends the question at once. */
  readonly signal?: AbortSignal | undefined
}

/** A thread is given so much longer than Z3 itself before it is ended. */
const GRACE = 2_000

interface Thread {
  readonly worker: Worker
  readonly ready: Promise<void>
}

/** A solver whose thread is started with the first question. Close it, or the process stays. */
export function newSolver(): Solver {
  let thread: Thread | undefined
  let before: Promise<unknown> = Promise.resolve()
  const close = async (): Promise<void> => {
    const ended = thread
    thread = undefined
    await ended?.worker.terminate()
  }
  const askNow = async (text: string, limit: Limit): Promise<Answer> => {
    if (limit.signal?.aborted === true) return { kind: 'unknown', reason: 'cancelled' }
    thread ??= startThread()
    const { worker, ready } = thread
    await ready
    const reply = await exchange(worker, `(set-option :timeout ${limit.milliseconds})\n${text}`, limit)
    if (typeof reply === 'object') return readAnswer(outputOf(reply))
    await close()
    return { kind: 'unknown', reason: reply }
  }
  return {
    ask: (text, limit) => {
      const answer = before.then(() => askNow(text, limit))
      before = answer.catch(() => undefined)
      return answer
    },
    close,
  }
}

interface Reply {
  readonly output?: string
  readonly failure?: string
}

function outputOf({ output, failure }: Reply): string {
  if (output === undefined) throw new Error(`Z3: ${failure ?? 'expected an answer'}`)
  return output
}

/** Sends a text and waits for the reply; one question at a time. */
function exchange(
  worker: Worker,
  text: string,
  { milliseconds, signal }: Limit,
): Promise<Reply | 'timeout' | 'cancelled'> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      worker.off('message', reply).off('error', fail).off('exit', cancel)
      act()
    }
    const timer = setTimeout(() => settle(() => resolve('timeout')), milliseconds + GRACE)
    const cancel = (): void => settle(() => resolve('cancelled'))
    const reply = (message: Reply): void => settle(() => resolve(message))
    const fail = (error: Error): void => settle(() => reject(error))
    signal?.addEventListener('abort', cancel)
    worker.on('message', reply).on('error', fail).on('exit', cancel)
    worker.postMessage({ text })
  })
}

function startThread(): Thread {
  const worker = new Worker(new URL('./z3-worker.mjs', import.meta.url))
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })
  return { worker, ready }
}
