import { expect, test } from 'vitest'
import { daysBefore } from './days-before.ts'

test('a birth date gives the age it was drawn for, from the first day of the year to the last', () => {
  for (const asOf of ['2020-02-29', '2020-09-15', '2021-03-01', '2020-12-31']) {
    const { birthDate, dateAt } = daysBefore(asOf)
    const today = dateAt(0)
    for (let age = 0; age <= 109; age++)
      for (const place of [0, 0.5, 0.999999])
        expect([asOf, age, Math.floor((today - birthDate(age, place)) / 10_000)]).toEqual([asOf, age, age])
  }
})

test('days lie before and after', () => {
  const { dateAt } = daysBefore('2020-02-29')
  expect([dateAt(0), dateAt(1), dateAt(-1), dateAt(366)]).toEqual([20200229, 20200228, 20200301, 20190228])
})
