import { randomBytes } from 'node:crypto'
import type { AccountActor, Database } from '../../database/index.ts'
import { testAccount } from '../../testing/test-account.ts'
import { type TestContext, testContext } from '../../testing/test-delivery.ts'
import { actInCouncil } from '../act-in-council.ts'
import type { ActTaken } from '../act-taken.ts'
import type { CouncilNews } from '../context.ts'
import { fileCouncil } from '../file-council.ts'
import type { Filing } from '../filing.ts'
import { inviteOtherSide } from '../invitations.ts'
import { joinCouncil } from '../join-council.ts'
import type { ActRequest } from '../requests.ts'
import type { CouncilRouteContext } from '../routes/context.ts'
import { builtInSignatures } from '../signing/built-in-signatures.ts'
import { viewCouncil } from '../view-council.ts'
import type { CouncilView } from '../views.ts'

/** Everybody of a council of Mapo, and of the city's committee. */
export interface CouncilPeople {
  readonly tenant: AccountActor
  readonly landlord: AccountActor
  readonly stranger: AccountActor
  readonly clerk: AccountActor
  readonly mediator: AccountActor
  readonly cityClerk: AccountActor
  readonly lawyer: AccountActor
  readonly member: AccountActor
  readonly third: AccountActor
  readonly auditor: AccountActor
}

const COUNCIL = 'win-win-council/mapo'
const COMMITTEE = 'rent-reduction-committee'

/** Councils on a database, with the people of one. */
export interface TestCouncils {
  readonly context: CouncilRouteContext
  readonly cases: TestContext
  readonly people: CouncilPeople
  readonly news: CouncilNews[]
  readonly followed: string[]
  readonly file: (change?: Partial<Filing>) => Promise<string>
  /** Filed, and joined by the landlord. */
  readonly begin: (change?: Partial<Filing>) => Promise<string>
  readonly view: (id: string, by: AccountActor) => Promise<CouncilView>
  /** Acts on what there is now. */
  readonly act: (id: string, by: AccountActor, request: ActRequest) => Promise<ActTaken>
}

let filed = 0

export async function testCouncils(
  database: Database,
  given: { readonly now?: () => Date; readonly context?: Partial<CouncilRouteContext> } = {},
): Promise<TestCouncils> {
  const cases = await testContext(database, given.now === undefined ? {} : { now: given.now })
  const news: CouncilNews[] = []
  const followed: string[] = []
  const context: CouncilRouteContext = {
    cases,
    keys: cases.keys,
    random: randomBytes,
    declared: null,
    signatures: builtInSignatures(cases.keys),
    contents: null,
    ports: {
      tell: async (_, told) => void news.push(...told),
      follow: async (_, councilId) => void followed.push(councilId),
    },
    ...given.context,
  }
  const people = await peopleOf(database)
  const file = async (change: Partial<Filing> = {}): Promise<string> => {
    filed++
    const filing = { ...FILING, ...change }
    return (await fileCouncil(context, { actor: people.tenant, key: `filing-${filed}`, filing })).id
  }
  const view = async (id: string, by: AccountActor): Promise<CouncilView> => {
    const seen = await viewCouncil(context, by, id)
    if (seen === undefined) throw new Error(`council ${id}: expected it to be seen`)
    return seen
  }
  return {
    context,
    cases,
    people,
    news,
    followed,
    file,
    view,
    begin: async (change) => {
      const id = await file(change)
      const { joinCode: code } = await inviteOtherSide(context, { actor: people.clerk, councilId: id })
      await joinCouncil(context, { actor: people.landlord, code })
      const { seq } = await view(id, people.landlord)
      const request = { act: 'answer', takesPart: true, words: null } as const
      await actInCouncil(context, { actor: people.landlord, councilId: id, seq, request })
      return id
    },
    act: async (id, by, request) => {
      const row = await database.owner
        .selectFrom('council')
        .select('seq')
        .where('council_id', '=', id)
        .executeTakeFirst()
      return await actInCouncil(context, { actor: by, councilId: id, seq: row?.seq ?? 0, request })
    },
  }
}

async function peopleOf(database: Database): Promise<CouncilPeople> {
  const office = async (
    name: string,
    role: 'officer' | 'mediator',
    institution: string,
  ): Promise<AccountActor> => {
    const actor = await testAccount(database, name, { roles: [role], institution })
    await database.owner
      .insertInto('role_grant')
      .values({
        id: actor.accountId,
        account_id: actor.accountId,
        role,
        institution_id: institution,
        granted_by: null,
        granted_at: new Date(0),
      })
      .execute()
    return actor
  }
  return {
    tenant: await testAccount(database, 'tenant'),
    landlord: await testAccount(database, 'landlord'),
    stranger: await testAccount(database, 'stranger'),
    clerk: await office('clerk', 'officer', COUNCIL),
    mediator: await office('mediator', 'mediator', COUNCIL),
    cityClerk: await office('city-clerk', 'officer', COMMITTEE),
    lawyer: await office('lawyer', 'mediator', COMMITTEE),
    member: await office('member', 'mediator', COMMITTEE),
    third: await office('third', 'mediator', COMMITTEE),
    auditor: await testAccount(database, 'auditor', { roles: ['auditor'] }),
  }
}

const monthly = (from: string, to: string, won: number): Readonly<Record<string, number>> => {
  const months: Record<string, number> = {}
  for (let at = new Date(`${from}-01T00:00:00Z`); at.toISOString().slice(0, 7) <= to; ) {
    months[at.toISOString().slice(0, 7)] = won
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))
  }
  return months
}

/** A restaurant whose sales fell by half asks for a lower rent. */
export const FILING: Filing = {
  route: 'mediation',
  borough: 'mapo',
  area: 'hongdae',
  lease: {
    monthlyRent: 2_500_000,
    deposit: 30_000_000,
    floorArea: 60,
    startedOn: '2019-01-01',
    endsOn: '2024-01-01',
  },
  business: {
    borough: 'mapo',
    sector: 'food-service',
    employees: 2,
    openedOn: '2018-05-01',
    sales: { ...monthly('2019-01', '2019-12', 20_000_000), ...monthly('2020-01', '2020-08', 9_000_000) },
  },
  premises: '서울특별시 마포구 월드컵북로 400, 1층',
  claimant: { name: '김하늘', address: '서울특별시 마포구 성산동 1', phone: null },
  respondent: { name: '이건물', address: '서울특별시 서초구 서초동 2', phone: null },
  words: '매출이 절반으로 줄었습니다.',
  language: 'ko',
}
