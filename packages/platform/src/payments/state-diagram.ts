import { PAYMENT_STATES, PAYMENT_TRANSITIONS, type PaymentState } from './model.ts'

/** The states and moves of a payment order as a Mermaid diagram, drawn from the table that decides. */
export function paymentStateDiagram(): string {
  const states = Object.entries(PAYMENT_STATES).map(([id, { ko, en }]) => `  ${id}: ${ko} · ${en}`)
  const moves = PAYMENT_TRANSITIONS.map(({ from, event, to }) => `  ${from} --> ${to}: ${event}`)
  const ends = (Object.keys(PAYMENT_STATES) as PaymentState[]) // The keys of the table are the states.
    .filter((state) => !PAYMENT_TRANSITIONS.some(({ from }) => from === state))
    .map((state) => `  ${state} --> [*]`)
  return ['stateDiagram-v2', ...states, '  [*] --> ordered', ...moves, ...ends].join('\n')
}
