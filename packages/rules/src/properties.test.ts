import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess, assessRecorded } from './evaluate/assess.ts'
import { loadPack } from './evaluate/load-pack.ts'
import type { Assessment, Result } from './evaluate/result.ts'
import { type Explanation, explanationOf } from './explain/explain.ts'
import { nearestChange } from './explain/nearest-change.ts'
import { walk } from './expression/children.ts'
import type { Expression } from './expression/expression.ts'
import { parseFactPath } from './facts/fact-path.ts'
import { readFacts } from './facts/read-facts.ts'
import type { PackDefinition } from './pack/definition.ts'
import { applyReform } from './pack/reform.ts'
import { type Draw, drawn } from './testing/draw.ts'
import { firstUnfounded } from './testing/follows.ts'
import {
  absentFacts,
  asInput,
  copyOf,
  randomFacts,
  reordered,
  type StatedFacts,
  state,
  withLess,
} from './testing/random-facts.ts'
import { randomPack } from './testing/random-pack.ts'
import { rulebook } from './testing/toy-vocabulary.ts'

interface Case {
  readonly pack: PackDefinition
  readonly facts: StatedFacts
}

/** Making a counterexample smaller is cut short, since it may take minutes. */
const BRIEF = { interruptAfterTimeLimit: 20_000 }
const RUNS = { ...BRIEF, numRuns: 150 }
const LIMIT = 60_000

function someCase(draw: Draw): Case {
  const pack = randomPack(draw)
  return { pack, facts: randomFacts(draw, pack, draw.pick([50, 80, 95])) }
}
const cases = drawn(someCase)

const assessed = ({ pack, facts }: Case): Assessment => {
  const loaded = loadPack(pack)
  return assess(loaded, readFacts(loaded, asInput(facts)))
}
const explained = ({ pack, facts }: Case): readonly Explanation[] => {
  const loaded = loadPack(pack)
  return assessRecorded(loaded, readFacts(loaded, asInput(facts))).recordings.map(explanationOf)
}
const recorded = ({ pack, facts }: Case): Assessment => {
  const loaded = loadPack(pack)
  return assessRecorded(loaded, readFacts(loaded, asInput(facts))).assessment
}
const keyOf = ({ programme, subject }: Pick<Result, 'programme' | 'subject'>): string =>
  `${programme} ${subject}`
const byKey = (assessment: Assessment): ReadonlyMap<string, Result> =>
  new Map(assessment.results.map((result) => [keyOf(result), result]))

describe('random packs and facts', () => {
  test('the random cases are rich: every kind of node, every status, every answer', {
    timeout: LIMIT,
  }, () => {
    const sample = fc.sample(cases, { numRuns: 150, seed: 1 })
    const kinds = new Set(sample.flatMap(({ pack }) => expressionsOf(pack)).flatMap(kindsIn))
    const seen = new Set(sample.flatMap((one) => assessed(one).results).flatMap(traitsOf))
    expect(kinds.size).toBe(23)
    expect([...seen].sort()).toEqual(['amount', 'eligible', 'excluded', 'ineligible', 'unknown'])
  })

  test('evaluation and explanation give the same values', { timeout: LIMIT }, () => {
    fc.assert(
      fc.property(cases, (one) => {
        const results = byKey(assessed(one))
        expect(recorded(one)).toEqual(assessed(one))
        for (const explanation of explained(one)) {
          const result = results.get(keyOf(explanation))
          expect(explanation.conditions.map(({ id, trace }) => ({ id, holds: trace.value ?? null }))).toEqual(
            result?.conditions,
          )
          if (result?.status !== 'eligible') continue
          expect(result.benefit?.amount).toBe(explanation.amount?.value ?? null)
          expect(result.benefit?.months).toBe(explanation.months?.value ?? null)
          for (const { id, trace } of explanation.details)
            expect(result.benefit?.[id]).toBe(trace.value ?? null)
        }
      }),
      RUNS,
    )
  })

  test('every step of an explanation follows from its parts and the stated facts', { timeout: LIMIT }, () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const { conditions, amount, months, details } of explained(one)) {
          const traces = [...conditions, ...details].map(({ trace }) => trace)
          for (const trace of [...traces, amount, months]) {
            if (trace !== null) expect(firstUnfounded(trace, one)).toBeUndefined()
          }
        }
      }),
      RUNS,
    )
  })

  test('a status follows from its conditions, and a settled answer wants no fact', { timeout: LIMIT }, () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { results, next } = assessed(one)
        for (const result of results) expectConsistent(result)
        const wanted = results.flatMap(({ missing }) => missing)
        if (next === null) expect(wanted).toEqual([])
        else expect(wanted).toContain(next)
      }),
      RUNS,
    )
  })

  test('what is missing is not stated', { timeout: LIMIT }, () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const path of assessed(one).results.flatMap(({ missing }) => missing)) {
          const { entity = '', id = '', field = '', month } = parseFactPath(path) ?? {}
          const stated = one.facts.things[entity]?.[id]?.[field]
          if (month === undefined) expect(stated).toBeUndefined()
          else expect((stated as Record<string, number> | undefined)?.[month]).toBeUndefined()
        }
      }),
      RUNS,
    )
  })

  test('adding facts never turns a settled answer, a condition or a figure', { timeout: LIMIT }, () => {
    const pairs = drawn((draw) => {
      const one = someCase(draw)
      return { ...one, less: withLess(draw, one.pack, one.facts) }
    })
    fc.assert(
      fc.property(pairs, ({ pack, facts, less }) => {
        const more = byKey(assessed({ pack, facts }))
        for (const before of assessed({ pack, facts: less }).results) {
          expectKept(before, more.get(keyOf(before)))
        }
      }),
      RUNS,
    )
  })

  test('facts that an answer does not list as missing change nothing in it', { timeout: LIMIT }, () => {
    const pairs = drawn((draw) => {
      const one = someCase(draw)
      const open = assessed(one).results.filter(({ status }) => status === 'unknown')
      const result = open.length === 0 ? undefined : draw.pick(open)
      const more = copyOf(one.facts)
      const idle = absentFacts(one.pack, one.facts).filter((path) => !result?.missing.includes(path))
      for (const path of idle) if (draw.chance(50)) state(draw, one.pack, more, path)
      return { ...one, more, result }
    })
    fc.assert(
      fc.property(pairs, ({ pack, more, result }) => {
        if (result === undefined) return
        const after = byKey(assessed({ pack, facts: more })).get(keyOf(result))
        expect(after?.status).toBe('unknown')
        expect(after?.missing).toEqual(result.missing)
      }),
      RUNS,
    )
  })

  test('answering what is asked ends, with nothing missing', { timeout: LIMIT }, () => {
    const walks = drawn((draw) => {
      const { pack, facts } = someCase(draw)
      const answered = copyOf(facts)
      const loaded = loadPack(pack)
      const asked: string[] = []
      for (let { next } = assessed({ pack, facts }); next !== null; ) {
        asked.push(next)
        if (asked.length > 2000) return { asked, ended: false }
        state(draw, pack, answered, next)
        next = assess(loaded, readFacts(loaded, asInput(answered))).next
      }
      return { asked, ended: true }
    })
    fc.assert(
      fc.property(walks, ({ asked, ended }) => {
        expect(ended).toBe(true)
        expect(new Set(asked).size).toBe(asked.length)
      }),
      { ...BRIEF, numRuns: 60 },
    )
  })

  test('the order of things in the file does not matter', { timeout: LIMIT }, () => {
    const pairs = drawn((draw) => {
      const one = someCase(draw)
      return { ...one, other: reordered(draw, one.facts) }
    })
    fc.assert(
      fc.property(pairs, ({ pack, facts, other }) => {
        const others = byKey(assessed({ pack, facts: other }))
        const { results } = assessed({ pack, facts })
        expect(others.size).toBe(results.length)
        for (const result of results) {
          const twin = others.get(keyOf(result))
          expect(twin && settled(twin)).toEqual(settled(result))
          const [amount, twinAmount] = [result.benefit?.amount ?? 0, twin?.benefit?.amount ?? 0]
          // A sum of fractions may differ in its last binary digit.
          expect(Math.abs(amount - twinAmount)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(amount)))
        }
      }),
      // A last binary digit may decide whether a difference is exactly zero, and so whether one divides by it.
      { ...RUNS, seed: 20200915 },
    )
  })

  test('a pack that went through JSON gives equal answers', { timeout: LIMIT }, () => {
    fc.assert(
      fc.property(cases, ({ pack, facts }) => {
        const again: PackDefinition = JSON.parse(JSON.stringify(pack))
        expect(assessed({ pack: again, facts })).toEqual(assessed({ pack, facts }))
      }),
      { ...BRIEF, numRuns: 60 },
    )
  })

  test('a reform without changes changes no answer', { timeout: LIMIT }, () => {
    fc.assert(
      fc.property(cases, ({ pack, facts }) => {
        const same = applyReform(pack, { id: 'none', title: rulebook.text })
        expect({ ...same, version: pack.version }).toEqual(pack)
        expect(assessed({ pack: same, facts })).toEqual(assessed({ pack, facts }))
      }),
      { ...BRIEF, numRuns: 60 },
    )
  })

  test('a refused condition has something to change, or nothing is known to', {
    timeout: LIMIT,
  }, () => {
    fc.assert(
      fc.property(cases, (one) => {
        const refused = explained(one).flatMap(({ conditions }) =>
          conditions.filter(({ trace }) => trace.value === false),
        )
        for (const { trace } of refused) {
          const changes = nearestChange(trace)
          expect(changes).not.toEqual([])
          for (const { needed, seen } of changes ?? [])
            if (needed.kind === 'truth') expect(seen).not.toBe(needed.value)
        }
      }),
      RUNS,
    )
  })
})

function expressionsOf({ derived, programmes }: PackDefinition): readonly Expression[] {
  const ofProgrammes = programmes.flatMap(({ conditions, benefit }) => [
    ...conditions.map(({ holds }) => holds),
    ...(benefit.amount === null ? [] : [benefit.amount]),
  ])
  return [...derived.map(({ expression }) => expression), ...ofProgrammes]
}

function kindsIn(expression: Expression): readonly string[] {
  const kinds: string[] = []
  walk(expression, ({ kind }) => kinds.push(kind))
  return kinds
}

function traitsOf({ status, benefit, excludedBy }: Result): readonly string[] {
  const amount = typeof benefit?.amount === 'number' ? ['amount'] : []
  return [status, ...amount, ...(excludedBy === null ? [] : ['excluded'])]
}

function expectConsistent({ status, conditions, missing, benefit }: Result): void {
  const holds = conditions.map((condition) => condition.holds)
  const isOpen = holds.includes(null)
  expect(status).toBe(holds.includes(false) ? 'ineligible' : isOpen ? 'unknown' : 'eligible')
  expect(benefit === null).toBe(status === 'ineligible')
  if (status === 'ineligible') expect(missing).toEqual([])
  if (status === 'unknown') expect(benefit?.amount).toBeNull()
}

/** What was known before is as it was. */
function expectKept(before: Result, after: Result | undefined): void {
  if (before.status !== 'unknown') expect(after?.status).toBe(before.status)
  before.conditions.forEach(({ holds }, index) => {
    if (holds !== null) expect(after?.conditions[index]?.holds).toBe(holds)
  })
  if (after?.benefit === null) return
  for (const [figure, value] of Object.entries(before.benefit ?? {})) {
    if (value !== null) expect(after?.benefit?.[figure]).toBe(value)
  }
}

/** What does not depend on the order in which fractions are added. */
function settled({ missing, benefit, ...result }: Result): unknown {
  const figures = Object.entries(benefit ?? {}).map(([figure, value]) => [
    figure,
    figure === 'amount' || figure === 'share' ? typeof value : value,
  ])
  return { ...result, figures, missing: [...missing].sort() }
}
