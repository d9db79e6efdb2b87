import { expect, it } from 'vitest'
import { normalAddress } from './address.ts'

it.each([
  '서울특별시 마포구 월드컵북로 400, 3층 (상암동)',
  '서울특별시  마포구 월드컵북로400 3층',
  '서울특별시 마포구 월드컵북로 ４００ , 3층',
])('reads one address however it is written: %s', (text) => {
  expect(normalAddress(text)).toBe('서울특별시마포구월드컵북로4003층')
})

it('is none without a letter', () => {
  expect(normalAddress('400 (상암동)')).toBeUndefined()
})
