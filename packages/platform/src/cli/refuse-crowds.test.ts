import { FactsError, readFacts } from '@ondol/rules'
import { expect, it } from 'vitest'
import { seoulPack } from './pack.ts'
import { refuseCrowds } from './refuse-crowds.ts'

const pack = seoulPack()

/** What is said of households of these sizes in one file. */
function refusal(...sizes: readonly number[]): string {
  const ids = sizes.map((_, at) => `h${at}`)
  const people = sizes.flatMap((size, at) =>
    Array.from({ length: size }, (_, member) => [`p${at}-${member}`, { household: `h${at}` }] as const),
  )
  const household = Object.fromEntries(ids.map((id) => [id, {}]))
  try {
    refuseCrowds(readFacts(pack, { asOf: '2020-09-15', household, person: Object.fromEntries(people) }))
  } catch (error) {
    if (error instanceof FactsError) return error.message
    throw error
  }
  return 'nothing is refused'
}

it('takes a large household, and any number of small ones', () => {
  expect(refusal()).toBe('nothing is refused')
  expect(refusal(600)).toBe('nothing is refused')
  expect(refusal(...Array.from({ length: 5000 }, () => 9))).toBe('nothing is refused')
})

it('regression: a household of thousands is refused by name, where the answers ran out of memory', () => {
  expect(refusal(2, 601)).toBe('household/h1: expected at most 600 things that link to it, not 601')
  expect(refusal(500, 3, 501)).toBe('household/h2: expected at most 100 things that link to it, not 501')
})
