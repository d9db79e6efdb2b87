import { expect, test } from 'vitest'
import { loadPack } from '../evaluate/load-pack.ts'
import { toyAdministration } from '../testing/toy-administration.ts'
import { seedGrant, toyPack } from '../testing/toy-pack.ts'
import { text } from '../testing/toy-vocabulary.ts'
import type { Fund } from './administration.ts'
import type { PackDefinition } from './definition.ts'
import type { Programme } from './programme.ts'

const joining: Programme = {
  ...seedGrant,
  id: 'joining',
  number: 90,
  benefit: {
    ...seedGrant.benefit,
    kind: 'contribution',
    months: null,
    details: [
      {
        id: 'ownShare',
        title: text('내 몫', 'own share'),
        value: seedGrant.benefit.amount ?? { kind: 'today' },
      },
    ],
  },
}

const fund: Fund = {
  id: 'barn',
  title: text('창고', 'barn'),
  membership: 'joining',
  memberShare: 'ownShare',
  pays: ['seed-grant'],
  contributionMonths: { fact: 'gardener.points', ofLast: 24 },
}

const packWith = (...funds: readonly Fund[]): PackDefinition => ({
  ...toyPack,
  programmes: [...toyPack.programmes, joining],
  administration: { ...toyAdministration, funds },
})

test('a fund that fits its pack is taken', () => {
  expect(loadPack(packWith(fund)).definition.administration.funds).toEqual([fund])
})

test.each<[string, Partial<Fund>, string]>([
  [
    'membership by a programme without contributions',
    { membership: 'seed-grant' },
    'administration.funds.barn.membership: expected a programme with a monthly contribution, not "seed-grant"',
  ],
  [
    'membership by no programme',
    { membership: 'leaving' },
    'administration.funds.barn.membership: expected a programme with a monthly contribution, not "leaving"',
  ],
  [
    'a share of the member that the programme does not tell',
    { memberShare: 'share' },
    'administration.funds.barn.memberShare: expected a detail of joining, not "share"',
  ],
  [
    'an unknown programme that it pays',
    { pays: ['gold'] },
    'administration.funds.barn.pays: expected a programme, not "gold"',
  ],
  [
    'a fact that counts nothing',
    { contributionMonths: { fact: 'gardener.kind', ofLast: 24 } },
    'administration.funds.barn.contributionMonths: expected an int field, not "gardener.kind"',
  ],
  [
    'no months that count',
    { contributionMonths: { fact: 'gardener.points', ofLast: 0 } },
    'administration.funds.barn.contributionMonths: expected a number of months from 1',
  ],
])('%s is refused', (_, change, message) => {
  expect(() => loadPack(packWith({ ...fund, ...change }))).toThrow(message)
})

test('two funds that pay the same programme are refused', () => {
  expect(() => loadPack(packWith(fund, { ...fund, id: 'shed' }))).toThrow(
    'administration.funds.shed.pays: expected "seed-grant" in one fund only',
  )
})
