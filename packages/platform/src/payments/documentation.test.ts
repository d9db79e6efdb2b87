import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { BEHAVIOURS } from './simulator/index.ts'
import { paymentStateDiagram } from './state-diagram.ts'

const page = readFileSync(new URL('../../../../docs/payments.md', import.meta.url), 'utf8')

it('the page draws the states as the table of transitions has them', () => {
  expect(page).toContain(`\`\`\`mermaid\n${paymentStateDiagram()}\n\`\`\``)
})

it('the page lists every behaviour of the simulated bank, and none that there is not', () => {
  const rows = BEHAVIOURS.map(({ ending, text }) => {
    const account = ending === null ? 'any other' : `\`…${ending}\``
    return `| ${account} | ${text.ko} | ${text.en} |`
  })
  expect(page).toContain(`\n${rows.join('\n')}\n\n`)
  const endings = BEHAVIOURS.flatMap(({ ending }) => ending ?? [])
  expect(new Set(endings).size).toBe(endings.length)
})
