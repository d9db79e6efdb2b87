import { fuseUnit, loadPack, type Pack } from '@ondol/rules'
import { examples, seoul } from '@ondol/seoul'
import { v7 as uuid } from 'uuid'
import type { ApplicationContext, ApplicationRequest } from '../applications/index.ts'
import { type CasePorts, type Heard, openCases } from '../cases/index.ts'
import type { Database } from '../database/index.ts'
import { keepOffers } from '../lenders/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { testKeyRing } from './test-keys.ts'

/** A day in September 2020, in an emergency that the pack knows; a Tuesday. */
export const TEST_NOW: Date = new Date('2020-09-15T03:00:00Z')

let pack: Pack | undefined

/** What delivery is done with in tests, and whom it told what. */
export interface TestContext extends ApplicationContext {
  readonly heard: Heard[]
}

/** What delivery is done with in tests: real rules and keys, and ports that remember what they were told. */
export async function testContext(
  database: Database,
  given: { readonly now?: () => Date; readonly ports?: Partial<CasePorts>; readonly keys?: KeyRing } = {},
): Promise<TestContext> {
  pack ??= loadPack(seoul, { compile: fuseUnit })
  const { now = () => TEST_NOW, ports, keys = testKeyRing() } = given
  const heard: Heard[] = []
  const all: CasePorts = {
    notify: async (_, added) => void heard.push(...added),
    reserve: async () => null,
    keepOffers,
    verifiedFacts: async () => [],
    ...ports,
  }
  const cases = await openCases({ database, pack, now, ids: uuid, ports: all })
  return { ...cases, keys, declared: null, heard }
}

/** An application of the restaurant in Mapo, which is one of the example situations. */
export function restaurantApplication(change: Partial<ApplicationRequest> = {}): ApplicationRequest {
  const example = examples.find(({ id }) => id === 'mapo-restaurant')
  if (example === undefined) throw new Error('expected the situation of the restaurant in Mapo')
  return {
    facts: example.facts,
    applicant: {
      subject: 'person/kim',
      name: '김하늘',
      residentNumber: '780411-2345678',
      phone: '010-1234-5678',
    },
    identifiers: {
      'business/restaurant': { registrationNumber: '124-81-00998' },
      'lease/shop-lease': { address: '서울특별시 마포구 월드컵북로 400' },
    },
    choices: [
      { programme: 'local-income-tax-relief', subject: 'business/restaurant' },
      { programme: 'emergency-loan', subject: 'business/restaurant' },
      { programme: 'rent-reduction', subject: 'lease/shop-lease' },
    ],
    registers: ['national-tax'],
    language: 'ko',
    ...change,
  }
}
