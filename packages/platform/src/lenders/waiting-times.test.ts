import { expect, it } from 'vitest'
import { type Counted, waitingFigures } from './waiting-times.ts'

/** Around Chuseok: 30 September to 2 October are holidays. */
const HOLIDAYS = new Set(['2020-09-30', '2020-10-01', '2020-10-02'])
const offer = (answeredOn: string | null, more: Partial<Counted> = {}): Counted => ({
  offeredOn: '2020-09-28',
  answeredOn,
  answerBy: '2020-10-06',
  accepted: false,
  carriedOut: false,
  count: 1,
  ...more,
})

it('counts the working days to the first answer, over those that were answered', () => {
  const counted = [
    offer('2020-09-28', { count: 5 }),
    offer('2020-10-05', { count: 4, accepted: true }),
    offer('2020-10-07', { accepted: true, carriedOut: true }),
    offer(null, { count: 10 }),
  ]
  expect(waitingFigures(counted, HOLIDAYS)).toEqual({
    medianDays: 0,
    p90Days: 2,
    answeredInTime: 9 / 20,
    accepted: 5 / 20,
    carriedOut: 1 / 20,
  })
})

it('has no days of a lender that never answered', () => {
  expect(waitingFigures([offer(null, { count: 12 })], HOLIDAYS)).toMatchObject({
    medianDays: null,
    p90Days: null,
    answeredInTime: 0,
  })
})
