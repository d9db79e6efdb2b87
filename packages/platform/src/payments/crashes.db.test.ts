import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import { moneyOfCase } from '../ledger/index.ts'
import type { PaymentContext } from './context.ts'
import type { BankChannel } from './exchange/index.ts'
import { receiveFiles } from './receiving/index.ts'
import { makeBatches, sendBatches } from './sending/index.ts'
import { pollFolder, USUAL_SETTINGS } from './simulator/index.ts'
import { accountEnding, type PayingCity, payingCity, SYSTEM } from './testing/paying-city.ts'

/** A process that dies at this moment. */
class Killed extends Error {}

/** Dies at the moments that were drawn: each is a number of steps that are still survived. */
function mortal(moments: readonly number[]): { readonly step: () => void; readonly born: () => void } {
  let left = Number.POSITIVE_INFINITY
  const queue = [...moments]
  return {
    born: () => {
      left = queue.shift() ?? Number.POSITIVE_INFINITY
    },
    step: () => {
      left -= 1
      if (left < 0) throw new Killed()
    },
  }
}

/** Every moment at which a process may die around a step that is taken outside of it. */
function around<Args extends unknown[], T>(
  step: () => void,
  run: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  return async (...args) => {
    step()
    const result = await run(...args)
    step()
    return result
  }
}

/** The same city, run by processes that die: before or after a commit, before or after a file was moved. */
function mortalContext({ context }: PayingCity, step: () => void): PaymentContext {
  const { stage, dispatch, receive, accept, setAside } = context.channel
  const channel: BankChannel = {
    stage: around(step, stage),
    dispatch: around(step, dispatch),
    receive: around(step, receive),
    accept: around(step, accept),
    setAside: around(step, setAside),
  }
  const transaction: Database['transaction'] = async (actor, run) => {
    const result = await context.database.transaction(actor, async (open) => {
      const done = await run(open)
      step()
      return done
    })
    step()
    return result
  }
  return { ...context, channel, database: { ...context.database, transaction } }
}

const ENDINGS = {
  '000': ['settled'],
  '901': ['rejected', 'planned'],
  '910': ['settled'],
  '912': ['returned', 'planned'],
  '913': ['returned', 'planned'],
  '920': ['settled'],
} as const
type Ending = keyof typeof ENDINGS
const endings = Object.keys(ENDINGS) as Ending[] // The keys of the table above are the endings.

/** Runs processes that die at the drawn moments, and beside them the bank, until nothing is left to do. */
async function runMortal(city: PayingCity, moments: readonly number[]): Promise<void> {
  const { step, born } = mortal(moments)
  const context = mortalContext(city, step)
  let deaths = 0
  for (let looks = 0; looks < 7; ) {
    born()
    try {
      await makeBatches(context, city.paymaster)
      await sendBatches(context)
      await receiveFiles(context)
      looks += 1
    } catch (error) {
      if (!(error instanceof Killed)) throw error
      deaths += 1
    }
    await pollFolder(city.folder, { now: context.now(), settings: USUAL_SETTINGS })
  }
  died += deaths
}

let died = 0

async function moneyMoved(city: PayingCity, caseId: string): Promise<unknown> {
  const [money] = await city.database.transaction(SYSTEM, (open) => moneyOfCase(open, caseId))
  return money
}

it('pays everybody once, whenever its processes die', async () => {
  const city = await payingCity()
  const cases = fc.array(fc.constantFrom(...endings), { minLength: 1, maxLength: 4 })
  const deaths = fc.array(fc.nat(12), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(cases, deaths, async (drawn, moments) => {
      const paying: { caseId: string; ending: Ending }[] = []
      for (const ending of drawn) {
        const caseId = await city.decide(100_000, { account: accountEnding(ending) })
        await city.releaseDue(caseId)
        paying.push({ caseId, ending })
      }
      await runMortal(city, moments)
      for (const { caseId, ending } of paying) {
        const orders = await city.orders(caseId)
        expect([ending, ...orders.map(({ state }) => state)]).toEqual([ending, ...ENDINGS[ending]])
        const paid = ENDINGS[ending][0] === 'settled' ? 100_000 : 0
        const held = { paid, reserved: 100_000 - paid, committed: 0, receivable: 0 }
        expect(await moneyMoved(city, caseId)).toMatchObject(held)
      }
    }),
    { numRuns: 25 },
  )
  expect(died).toBeGreaterThan(50)
  const refused = await city.database.owner
    .selectFrom('payment_discrepancy')
    .select('key')
    .where('kind', '=', 'duplicate-refused')
    .execute()
  // The bank refuses what it is handed twice; so nothing was.
  expect(refused).toEqual([])
  expect(readdirSync(join(city.folder, 'outgoing'))).toEqual([])
  expect(readdirSync(join(city.folder, 'ready'))).toEqual([])
  const once = await city.database.owner
    .selectFrom('payment_effect')
    .select(['order_id', 'kind'])
    .where('transfer_id', 'is', null)
    .execute()
  expect(once).toEqual([])
  expect(await city.balances()).toBe(true)
  await city.close()
}, 240_000)

it('hands a batch over once, although two processes send at the same time', async () => {
  const city = await payingCity()
  for (let n = 0; n < 3; n++) await city.releaseDue(await city.decide(100_000))
  await makeBatches(city.context, city.paymaster)
  const sent = await Promise.all([sendBatches(city.context), sendBatches(city.context)])
  expect(sent.flat()).toHaveLength(1)
  expect(readdirSync(join(city.folder, 'outgoing'))).toEqual(sent.flat())
  await city.close()
})

it('puts an order into one batch, although two processes make batches at the same time', async () => {
  const city = await payingCity()
  for (let n = 0; n < 5; n++) await city.releaseDue(await city.decide(100_000))
  const made = await Promise.all([
    makeBatches(city.context, city.paymaster),
    makeBatches(city.context, city.paymaster),
  ])
  expect(made.flat().reduce((sum, { orders }) => sum + orders, 0)).toBe(5)
  await city.close()
})
