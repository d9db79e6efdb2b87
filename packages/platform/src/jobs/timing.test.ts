import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lastDue } from './timing.ts'

const at = (time: string): Date => new Date(time)

it.each([
  ['2020-09-14T15:09:59Z', '2020-09-13T15:10:00Z'],
  ['2020-09-14T15:10:00Z', '2020-09-14T15:10:00Z'],
  ['2020-09-14T23:59:59Z', '2020-09-14T15:10:00Z'],
  ['2020-12-31T15:10:00Z', '2020-12-31T15:10:00Z'],
])('ten past midnight in Seoul, asked at %s, was last at %s', (now, due) => {
  expect(lastDue({ dailyAt: '00:10' }, at(now))).toEqual(at(due))
})

it('comes round each so many seconds, for every server at the same moments', () => {
  expect(lastDue({ everySeconds: 600 }, at('2020-09-14T15:09:59Z'))).toEqual(at('2020-09-14T15:00:00Z'))
  expect(lastDue({ everySeconds: 10 }, at('2020-09-14T15:09:59.999Z'))).toEqual(at('2020-09-14T15:09:50Z'))
})

it('is never in the future, and never longer ago than its round', () => {
  const rounds = [
    [{ dailyAt: '23:30' }, 86_400],
    [{ everySeconds: 45 }, 45],
  ] as const
  const moments = fc.date({ min: at('2020-01-01'), max: at('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom(...rounds), moments, ([timing, seconds], now) => {
      const ago = now.getTime() - lastDue(timing, now).getTime()
      expect(ago).toBeGreaterThanOrEqual(0)
      expect(ago).toBeLessThan(seconds * 1000)
    }),
  )
})
