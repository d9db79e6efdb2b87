import { expect, it } from 'vitest'
import { assessSituation } from '../assessment/assess-situation.ts'
import { exampleList, openExample } from './example-situation.ts'
import { movedTo } from './moved-to.ts'

const city = { today: '2026-11-24', emergency: { since: '2026-08-01', drill: true } }

const opened = (id: string) => {
  const example = openExample(id)
  if (example === null) throw new Error(`there is no example ${id}`)
  return example.situation
}

it('moves months and dates as far as the day, so that a fall of sales stays what it was', () => {
  const moved = movedTo(opened('mapo-restaurant'), city.today)
  expect(moved.asOf).toBeNull()
  const outcome = assessSituation(moved, city)
  const granted =
    outcome.kind === 'assessed' ? outcome.results.filter(({ status }) => status === 'eligible') : []
  expect(granted.map(({ programme }) => programme)).toEqual(
    expect.arrayContaining(['rent-reduction', 'local-income-tax-relief', 'emergency-loan']),
  )
})

it.each(exampleList.map(({ id }) => id))('leaves %s readable', (id) => {
  expect(assessSituation(movedTo(opened(id), city.today), city).kind).toBe('assessed')
})

it('leaves a situation of today as it is', () => {
  const today = { ...opened('mapo-restaurant'), asOf: null }
  expect(movedTo(today, city.today)).toBe(today)
})
