import { createHash } from 'node:crypto'
import type { CreditTransfer } from '../iso20022/index.ts'
import { BEHAVIOURS, type Behaviour } from './behaviours.ts'
import type { SimulatorSettings } from './settings.ts'

const [USUAL] = BEHAVIOURS.filter(({ ending }) => ending === null)

/** What becomes of a transfer: by the ending of its account, else by lot, the same for the same seed and identifier. */
export function chooseBehaviour(transfer: CreditTransfer, settings: SimulatorSettings): Behaviour {
  const called = BEHAVIOURS.find(({ ending }) => ending !== null && transfer.creditor.number.endsWith(ending))
  const chosen = called ?? drawn(lot(settings.seed, transfer.endToEndId), settings) ?? USUAL
  if (chosen === undefined) throw new Error('the table of behaviours has none for usual accounts')
  return chosen
}

function drawn(number: number, { rates }: SimulatorSettings): Behaviour | undefined {
  let upTo = 0
  return BEHAVIOURS.find(({ id }) => {
    upTo += rates[id] ?? 0
    return number < upTo
  })
}

const DRAWS = 2 ** 32

/** A number from 0 up to 1. */
function lot(seed: string, endToEndId: string): number {
  const hash = createHash('sha256').update(`${seed}/${endToEndId}`).digest()
  return hash.readUInt32BE(0) / DRAWS
}
