import { expect, it } from 'vitest'
import { maskName } from './mask-name.ts'

it.each([
  ['한지우', '한*우'],
  ['남궁민수', '남**수'],
  ['김솔', '김*'],
  ['이', '이'],
  ['Han Jiwoo', 'H*n J***o'],
  ['한지우'.normalize('NFD'), '한*우'],
  ['', ''],
])('hides the middle of %j', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})
