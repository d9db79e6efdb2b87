import { expect, test } from 'vitest'
import { toyPack } from '../testing/toy-pack.ts'
import { institutionsOf } from './institutions-of.ts'

test('an institution of the city stands once, one of the boroughs once in each, by its name there', () => {
  const channel = { ko: '밭머리', en: 'head of the bed' }
  const shared = { institution: 'warden', level: 'borough', channel }
  expect(institutionsOf(toyPack)).toEqual([
    {
      id: 'board',
      institution: 'board',
      level: 'city',
      borough: null,
      title: { ko: '운영위', en: 'board' },
      channel: { ko: '게시판', en: 'notice board' },
    },
    {
      ...shared,
      id: 'warden/flower',
      borough: 'flower',
      title: { ko: '꽃밭 밭지기', en: 'Flower bed warden' },
    },
    { ...shared, id: 'warden/herb', borough: 'herb', title: { ko: '허브밭 밭지기', en: 'Herb bed warden' } },
  ])
})
