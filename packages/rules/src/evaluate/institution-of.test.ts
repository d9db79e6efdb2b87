import { describe, expect, test } from 'vitest'
import { above } from '../expression/compare.ts'
import { when } from '../expression/decide.ts'
import { choice, int } from '../expression/literal.ts'
import { readFacts } from '../facts/read-facts.ts'
import { institutionsOf } from '../pack/institutions-of.ts'
import type { Programme } from '../pack/programme.ts'
import { advice, seedGrant, toolLoan, toyPack } from '../testing/toy-pack.ts'
import { gardener, text } from '../testing/toy-vocabulary.ts'
import { institutionOf, type Receiver } from './institution-of.ts'
import { loadPack } from './load-pack.ts'

const atWarden = (programme: Programme): Programme => ({ ...programme, decidedBy: ['warden', 'board'] })
/** Lent by the board to those with many points, else by the warden. */
const routed: Programme = {
  ...toolLoan,
  benefit: {
    ...toolLoan.benefit,
    details: [
      {
        id: 'institution',
        title: text('맡는 곳', 'in charge'),
        value: when(
          [{ if: above(gardener.points, int(50)), then: choice<'board' | 'warden'>('board') }],
          choice<'board' | 'warden'>('warden'),
        ),
      },
    ],
  },
}
const words = { board: text('운영위', 'board'), warden: text('밭지기', 'warden') }
const pack = loadPack({
  ...toyPack,
  programmes: [atWarden(seedGrant), routed, atWarden(advice)],
  detailChoices: { institution: words },
})

const receiver = (programme: string, subject: string, facts: object): Receiver =>
  institutionOf(pack, readFacts(pack, { asOf: '2020-09-15', ...facts }), { programme, subject })

describe('the institution that receives a case', () => {
  test('is the first that decides, in the subject’s borough', () => {
    const facts = { gardener: { g: { kind: 'herb' } } }
    expect(receiver('seed-grant', 'gardener/g', facts)).toEqual({ kind: 'institution', id: 'warden/herb' })
  })
  test('is the first that decides, where there is one for the city', () => {
    const city = loadPack(toyPack)
    const facts = readFacts(city, { asOf: '2020-09-15', gardener: { g: {} } })
    const asked = { programme: 'seed-grant', subject: 'gardener/g' }
    expect(institutionOf(city, facts, asked)).toEqual({ kind: 'institution', id: 'board' })
  })
  test('is one of those that the pack lists', () => {
    const ids = institutionsOf(pack.definition).map(({ id }) => id)
    for (const kind of ['herb', 'flower']) {
      const answer = receiver('seed-grant', 'gardener/g', { gardener: { g: { kind } } })
      expect(ids).toContain(answer.kind === 'institution' ? answer.id : answer)
    }
  })
  test('follows a relation to the first thing that tells a borough', () => {
    const facts = {
      garden: { a: {} },
      gardener: { x: { garden: 'a' }, y: { garden: 'a', kind: 'herb' }, z: { garden: 'a', kind: 'flower' } },
    }
    expect(receiver('advice', 'garden/a', facts)).toEqual({ kind: 'institution', id: 'warden/herb' })
  })
  test.each<[string, string, object, string]>([
    ['a field', 'gardener/g', { gardener: { g: {} } }, 'gardener/g.kind'],
    [
      'the field of a member',
      'garden/a',
      { garden: { a: {} }, gardener: { x: { garden: 'a' } } },
      'gardener/x.kind',
    ],
    ['all members', 'garden/a', { garden: { a: {} } }, 'garden/a.gardeners'],
  ])('is unknown for want of %s', (_, subject, facts, missing) => {
    const programme = subject.startsWith('garden/') ? 'advice' : 'seed-grant'
    expect(receiver(programme, subject, facts)).toEqual({ kind: 'unknown', missing: [missing] })
  })
  test('is elsewhere for a place that has none', () => {
    const facts = { gardener: { g: { kind: 'bean' } } }
    expect(receiver('seed-grant', 'gardener/g', facts)).toEqual({ kind: 'elsewhere', borough: 'bean' })
  })
  test('is the one that the benefit names, before those that decide', () => {
    const of = (points: number): Receiver =>
      receiver('tool-loan', 'gardener/g', { gardener: { g: { points, kind: 'herb' } } })
    expect(of(51)).toEqual({ kind: 'institution', id: 'board' })
    expect(of(50)).toEqual({ kind: 'institution', id: 'warden/herb' })
  })
  test('is unknown while it is not known which one the benefit names', () => {
    expect(receiver('tool-loan', 'gardener/g', { gardener: { g: { kind: 'herb' } } })).toEqual({
      kind: 'unknown',
      missing: ['gardener/g.points'],
    })
  })
  test.each([
    ['another-grant', 'gardener/g'],
    ['seed-grant', 'gardener/h'],
  ])('%s of %s is neither', (programme, subject) => {
    expect(() => receiver(programme, subject, { gardener: { g: {} } })).toThrow(
      `${programme} of ${subject}: expected a programme of the pack and a subject of the facts`,
    )
  })
})
