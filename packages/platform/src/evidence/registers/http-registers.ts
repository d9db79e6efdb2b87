import { setTimeout as sleep } from 'node:timers/promises'
import { type Attempt, askOnce } from './ask-once.ts'
import { type Breaker, type BreakerLimits, makeBreaker } from './breaker.ts'
import type { FactValue } from './fact-value.ts'
import type { RegisterAnswer, RegisterQuestion, Registers, UnavailableReason } from './register.ts'

/** How a register that speaks our protocol is reached. */
export interface HttpRegistersOptions {
  /** As `https://registers.example/ondol`. */
  readonly url: string
  /** Goes with every question as a bearer token. */
  readonly token: string
  readonly now: () => Date
  /** A number from 0 to 1, so that many askers do not come back at the same moment. */
  readonly random: () => number
  /** Whether a value may stand for a fact; what may not is no answer. */
  readonly fits: (fact: string, value: FactValue) => boolean
  readonly patience?: RegisterPatience
}

/** For how long a register is waited for, in milliseconds, and when it is given up. */
export interface RegisterPatience {
  readonly attempt: number
  readonly attempts: number
  /** Before the second attempt; it doubles each time. */
  readonly firstWait: number
  readonly longestWait: number
  readonly breaker: BreakerLimits
}

/** A person waits for this on a screen: twelve seconds at the very most. */
const USUAL_PATIENCE: RegisterPatience = {
  attempt: 5000,
  attempts: 3,
  firstWait: 250,
  longestWait: 1000,
  breaker: { failures: 5, rest: 30_000 },
}

/** Failures after which the register surely has not begun to answer, so that asking again adds no load of its own. */
const SAFE_TO_REPEAT: ReadonlySet<UnavailableReason> = new Set(['unreachable', 'overloaded'])

/** Registers that are reached over HTTP, each with its own breaker: a dead one never holds anybody up. */
export function httpRegisters(options: HttpRegistersOptions): Registers {
  const patience = options.patience ?? USUAL_PATIENCE
  const breakers = new Map<string, Breaker>()
  return {
    ask: async (question) => {
      const breaker = breakers.get(question.register) ?? makeBreaker(patience.breaker)
      breakers.set(question.register, breaker)
      const time = (): number => options.now().getTime()
      if (!breaker.mayAsk(time())) return RESTING
      const answer = await repeatedly(question, { ...options, patience })
      if (answer.kind === 'unavailable') breaker.failed(time())
      else breaker.succeeded()
      return answer
    },
  }
}

const RESTING: RegisterAnswer = {
  kind: 'unavailable',
  reason: 'resting',
  detail: 'the register failed several times in a row and is not asked for a while',
}

async function repeatedly(
  question: RegisterQuestion,
  options: HttpRegistersOptions & { readonly patience: RegisterPatience },
): Promise<RegisterAnswer> {
  const { attempts, attempt } = options.patience
  for (let count = 1; ; count++) {
    const { answer, retryAfter } = await askOnce(question, { ...options, within: attempt })
    const wait = waitBefore(count, retryAfter, options)
    const isFinal = answer.kind !== 'unavailable' || !SAFE_TO_REPEAT.has(answer.reason)
    if (isFinal || count >= attempts || wait === null) return answer
    await sleep(wait)
  }
}

/** How long to wait after an attempt, never all at once with others; `null` where the register asks for more. */
function waitBefore(
  count: number,
  retryAfter: Attempt['retryAfter'],
  { patience, random }: { readonly patience: RegisterPatience; readonly random: () => number },
): number | null {
  if (retryAfter !== null && retryAfter > patience.longestWait) return null
  const growing = Math.min(patience.firstWait * 2 ** (count - 1), patience.longestWait)
  return Math.max(growing * (0.5 + random() / 2), retryAfter ?? 0)
}
