import { assess, FactsError, type Pack, type Result, readFacts } from '@ondol/rules'
import type { Example, ExampleTable } from './example-table.ts'
import { badKey } from './table-error.ts'

/** In what the pack's answer differs from what an example expects, in words; empty where they agree. */
export function disagreements(
  pack: Pack,
  { file, programme }: ExampleTable,
  example: Example,
): readonly string[] {
  const facts = factsOf(pack, example, file)
  const { results } = assess(pack, facts, { programmes: [programme] })
  const result = results.find(({ subject }) => subject === example.subject)
  if (result === undefined)
    throw badKey({ file, example: example.name }, 'subject', `one of the facts, not "${example.subject}"`)
  return differences(result, example)
}

function factsOf(pack: Pack, { name, asOf, facts }: Example, file: string): ReturnType<typeof readFacts> {
  try {
    return readFacts(pack, facts, { asOf })
  } catch (error) {
    if (error instanceof FactsError) throw badKey({ file, example: name }, error.place, error.expected)
    throw error
  }
}

function differences(result: Result, { expect }: Example): readonly string[] {
  const failing = result.conditions.filter(({ holds }) => holds === false).map(({ id }) => id)
  return [
    ...differing('status', expect.status, result.status),
    ...differing('fails', sorted(expect.fails), sorted(failing)),
    ...differing('missing', sorted(expect.missing), sorted(result.missing)),
    ...differing('excludedBy', expect.excludedBy ?? 'none', result.excludedBy ?? 'none'),
    ...figureDifferences(result, expect.figures),
  ]
}

function figureDifferences(
  { benefit, status }: Result,
  figures: Example['expect']['figures'],
): readonly string[] {
  if (status === 'ineligible') return benefit === null ? [] : ['benefit: expected none']
  const expected = status === 'unknown' ? { amount: null, ...figures } : figures
  return Object.entries(expected).flatMap(([name, figure]) =>
    differing(name, String(figure), String(benefit?.[name])),
  )
}

const sorted = (names: readonly string[]): string => names.toSorted().join(', ')

function differing(what: string, expected: string, answered: string): readonly string[] {
  return expected === answered ? [] : [`${what}: expected ${expected || 'none'}, not ${answered || 'none'}`]
}
