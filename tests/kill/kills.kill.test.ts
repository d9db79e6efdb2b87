import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { checkAllPaid, checkPayments } from './check-payments.ts'
import { checkNothingElse, checkPromises } from './check-promises.ts'
import { type Installation, newInstallation, type Victim } from './installation.ts'
import { startLoad } from './load.ts'
import { makePeople } from './people.ts'
import { addTo, newSince, nothingPromised, type Promised } from './promises.ts'
import { randomOf } from './random.ts'

const TIMES = Number(process.env['DRILL_TIMES'] ?? 12)
const SEED = Number(process.env['DRILL_SEED'] ?? Date.now() % 1_000_000)
const LONGEST = 1500

/** By what is killed, and how often of ten times. */
const VICTIMS = {
  postgresql: [
    'server',
    'database',
    'server',
    'database',
    'server',
    'database',
    'both',
    'server',
    'database',
    'both',
  ],
  pglite: ['server'],
} as const satisfies Readonly<Record<Installation['kind'], readonly Victim[]>>

it.each([
  ['postgresql', Math.ceil((TIMES * 2) / 3)],
  ['pglite', Math.floor(TIMES / 3)],
] as const)('%s: loses and doubles nothing that was acknowledged, killed %i times', async (kind, times) => {
  const random = randomOf(SEED)
  console.log(`${kind}: ${times} kills, seed ${SEED}`)
  const installation = await newInstallation(kind)
  let outcome: 'well' | 'wrong' = 'wrong'
  try {
    const promised = nothingPromised()
    const checked = nothingPromised()
    await installation.startDatabase()
    const people = await installation.look((database) => makePeople(database, installation.url.origin))
    await installation.start()
    const load = await startLoad({ ...installation, people, promised })
    for (let time = 1; time <= times; time++) {
      const victim = VICTIMS[kind][Math.floor(random() * VICTIMS[kind].length)] ?? 'server'
      const moment = Math.round(random() * LONGEST)
      await wait(moment)
      await installation.kill(victim)
      await check(installation, promised, checked)
      if (victim === 'database') expect(installation.isServing()).toBe(true)
      await installation.start()
      console.log(`${kind} ${time}: ${victim} after ${moment} ms; ${told(checked)}`)
    }
    await load.finish()
    await installation.kill('server')
    await installation.look(async (database) => {
      await checkPromises(database, promised, installation.dataFolder)
      await checkPayments(database, promised, installation.bankFolder)
      await checkAllPaid(database, promised, installation.bankFolder)
      await checkNothingElse(database, promised)
    })
    console.log(`${kind}: all kept after ${times} kills: ${told(promised)}`)
    outcome = 'well'
  } finally {
    await installation.close(outcome)
  }
})

/** Checks what was acknowledged up to the kill. */
async function check(installation: Installation, promised: Promised, checked: Promised): Promise<void> {
  const found = newSince(promised, checked)
  await installation.startDatabase()
  await installation.look(async (database) => {
    await checkPromises(database, found, installation.dataFolder)
    await checkPayments(database, found, installation.bankFolder)
  })
  addTo(checked, found)
}

function told({ applications, grants, releases, papers, transfers }: Promised): string {
  return `${applications.size} applications, ${grants.size} grants, ${releases.size} payments, ${papers.size} papers, ${transfers.size} budgets`
}
