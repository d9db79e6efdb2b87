import { expect, it } from 'vitest'
import { assessSituation } from '../assessment/assess-situation.ts'
import { exampleList, openExample } from './example-situation.ts'

const city = { today: '2026-11-23', emergency: null }

it.each(exampleList.map(({ id }) => id))('opens %s, and every programme answers', (id) => {
  const opened = openExample(id)
  const outcome = opened === null ? null : assessSituation(opened.situation, city)
  expect(outcome).toMatchObject({ kind: 'assessed' })
  if (outcome?.kind === 'assessed') expect(outcome.results.length).toBeGreaterThan(0)
})

it('opens nothing for an id that there is not', () => expect(openExample('nobody')).toBeNull())

it('leaves out what concerns others: the tenants of a landlord, the building of a tenant', () => {
  const subjects = (id: string): readonly string[] => {
    const opened = openExample(id)
    const outcome = opened === null ? null : assessSituation(opened.situation, city)
    return outcome?.kind === 'assessed' ? outcome.results.map(({ subject }) => subject) : []
  }
  expect(subjects('landlord-three-shops')).toContain('building/three-shops')
  expect(subjects('landlord-three-shops')).not.toContain('business/bakery')
  expect(subjects('mapo-restaurant')).not.toContain('building/corner-building')
})
