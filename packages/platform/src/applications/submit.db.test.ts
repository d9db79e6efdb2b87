import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyCase } from '../cases/index.ts'
import type { AccountActor, Actor, Database } from '../database/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { restaurantApplication, testContext } from '../testing/test-delivery.ts'
import { type Acknowledgement, type ApplicationRequest, type Submitting, submitApplication } from './index.ts'

const AUDITOR: Actor = { kind: 'system', job: 'test' }
const RESTAURANT = 'business/restaurant'

let database: Database
let context: Awaited<ReturnType<typeof testContext>>
let kim: AccountActor
let other: AccountActor
let number = 0

beforeAll(async () => {
  database = await testDatabase()
  context = await testContext(database)
})
afterAll(() => database.close())
beforeEach(async () => {
  number++
  kim = await testAccount(database, `kim-${number}`)
  other = await testAccount(database, `other-${number}`)
  context.heard.length = 0
})

/** An application about people and premises that no other test knows. */
const own = (change: Partial<ApplicationRequest> = {}): ApplicationRequest =>
  restaurantApplication({
    applicant: {
      subject: 'person/kim',
      name: '김하늘',
      residentNumber: `780411-2${String(number).padStart(6, '0')}`,
    },
    identifiers: { 'lease/shop-lease': { address: `서울 마포구 월드컵북로 ${number}` } },
    ...change,
  })

const submit = (
  request: ApplicationRequest,
  { actor = kim, key = 'first', applicantId }: Partial<Submitting> = {},
): Promise<Acknowledgement> =>
  submitApplication(context, { actor, applicantId: applicantId ?? actor.accountId, key, request })

const count = async (table: 'application' | 'case_summary' | 'case_event'): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    database.owner,
  )
  return rows[0]?.n ?? -1
}

describe('an application', () => {
  it('becomes a case of each programme and subject, at the institution that decides it', async () => {
    const { cases, asOf, differences } = await submit(own())
    expect(
      cases.map(({ programme, subject, institution, state, dueOn }) => ({
        programme,
        subject,
        institution,
        state,
        dueOn,
      })),
    ).toEqual([
      {
        programme: 'local-income-tax-relief',
        subject: RESTAURANT,
        institution: 'local-tax-review-board/mapo',
        state: 'submitted',
        dueOn: '2020-09-17',
      },
      {
        programme: 'emergency-loan',
        subject: RESTAURANT,
        institution: 'ibk',
        state: 'submitted',
        dueOn: '2020-09-17',
      },
      {
        programme: 'rent-reduction',
        subject: 'lease/shop-lease',
        institution: 'win-win-council/mapo',
        state: 'submitted',
        dueOn: '2020-09-17',
      },
    ])
    expect({ asOf, differences }).toEqual({ asOf: '2020-09-15', differences: [] })
    for (const { id } of cases)
      expect(await database.transaction(AUDITOR, (transaction) => verifyCase(transaction, id))).toBeNull()
  })

  it('is everything that the rules grant, where nothing is chosen', async () => {
    const { choices: _, ...request } = own()
    const { cases } = await submit(request)
    expect(cases.map(({ programme }) => programme)).toEqual([
      'rent-reduction',
      'rent-claim-help',
      'local-income-tax-relief',
      'emergency-loan',
      'late-interest-waiver',
      'second-tier-deferral',
      'premium-support-joining',
      'seoul-basic-security',
    ])
  })

  it('is kept with its facts, the pack, the figures and the answers of the rules', async () => {
    const { id, cases } = await submit(own())
    const row = await database.owner
      .selectFrom('application')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.facts).toMatchObject({
      asOf: '2020-09-15',
      business: { restaurant: { localIncomeTax: 840000 } },
    })
    expect(row.parameters).toMatchObject({ 'local-income-tax-relief.rate': 0.5 })
    expect(row.institutions).toEqual(['local-tax-review-board/mapo', 'ibk', 'win-win-council/mapo'])
    const pack = await context.packs.byHash(row.pack_hash)
    expect(pack.definition.version).toBe(row.pack_version)
    const event = await database.owner
      .selectFrom('case_event')
      .selectAll()
      .where('case_id', '=', cases[0]?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(event.payload).toMatchObject({
      factsHash: row.facts_hash,
      packHash: row.pack_hash,
      rules: { status: 'eligible', benefit: { amount: 420000 } },
    })
  })

  it('is acknowledged to the person, once for each case', async () => {
    await submit(own())
    expect(
      context.heard.map(({ to, event, isAlike }) => ({
        what: event.type,
        to,
        applicantId: event.applicantId,
        isAlike,
      })),
    ).toEqual(
      Array.from({ length: 3 }, () => ({
        what: 'submit',
        to: 'applicant',
        applicantId: kim.accountId,
        isAlike: false,
      })),
    )
  })

  it('leaves nothing behind where anything of it fails', async () => {
    const before = await count('case_event')
    const failing = {
      ...context,
      ports: { ...context.ports, notify: () => Promise.reject(new Error('no outbox')) },
    }
    const submitting = { actor: kim, applicantId: kim.accountId, key: 'first', request: own() }
    await expect(submitApplication(failing, submitting)).rejects.toThrow('no outbox')
    expect(await count('case_event')).toBe(before)
    expect((await submit(own())).cases).toHaveLength(3)
  })

  it('is assessed as of today and under what the city declared, whatever the client states', async () => {
    const { facts, ...request } = own({
      choices: [{ programme: 'seoul-basic-security', subject: 'household/home' }],
    })
    const stated = { ...Object(facts), asOf: '2021-03-01', emergency: { since: '2021-01-01' } }
    const { asOf, differences } = await submit({
      ...request,
      facts: stated,
      seen: [
        {
          programme: 'seoul-basic-security',
          subject: 'household/home',
          status: 'ineligible',
          amount: null,
          months: null,
        },
      ],
    })
    expect(asOf).toBe('2020-09-15')
    expect(differences).toContainEqual({
      programme: 'seoul-basic-security',
      subject: 'household/home',
      what: 'status',
      seen: 'ineligible',
      now: 'eligible',
    })
  })

  it('keeps no number and no name readable', async () => {
    await submit(own({ identifiers: { [RESTAURANT]: { registrationNumber: '124-81-00998' } } }))
    for (const table of ['application', 'case_event', 'case_summary', 'case_claim', 'request_receipt']) {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(
        database.owner,
      )
      expect(rows.length).toBeGreaterThan(0)
      for (const { text } of rows) expect(text).not.toMatch(/김하늘|780411-?2|124-?81-?00998|월드컵북로/)
    }
  })
})

describe('a choice', () => {
  const choosing = (...choices: NonNullable<ApplicationRequest['choices']>) => submit(own({ choices }))

  it('may be what the rules refuse, with a reason', async () => {
    const choice = { programme: 'youth-basic-income', subject: 'person/kim' }
    await expect(choosing(choice)).rejects.toMatchObject({
      problem: { status: 422, place: 'choices.0.reason' },
    })
    const { cases } = await choosing({ ...choice, reason: '사정이 있습니다' })
    expect(cases[0]?.rules).toMatchObject({ status: 'ineligible', failing: expect.arrayContaining(['age']) })
  })

  it('may be what is not known yet, and goes to the first lender where the lender is not known', async () => {
    const { facts, ...request } = own({ choices: [{ programme: 'emergency-loan', subject: RESTAURANT }] })
    const known = structuredClone(facts) as { person: { kim: { creditGrade?: number } } }
    delete known.person.kim.creditGrade
    const { cases } = await submit({ ...request, facts: known })
    expect(cases[0]).toMatchObject({
      institution: 'commercial-bank',
      rules: { status: 'unknown', open: ['room-left'] },
    })
  })

  it('is not taken where no office would see it', async () => {
    const { facts, ...request } = own({
      choices: [{ programme: 'local-income-tax-relief', subject: RESTAURANT, reason: '가게를 옮겼습니다' }],
    })
    const placed = (borough: string | null) => {
      const changed = structuredClone(facts) as { business: { restaurant: { borough: string | null } } }
      changed.business.restaurant.borough = borough
      return submit({ ...request, facts: changed })
    }
    await expect(placed(null)).rejects.toThrow(
      'state business/restaurant.borough, so that it reaches the office',
    )
    await expect(placed('outside-seoul')).rejects.toThrow(
      'no office of the city is in charge of outside-seoul',
    )
  })

  it.each([
    [
      'of no programme',
      [{ programme: 'moon-loan', subject: RESTAURANT }],
      'moon-loan for business/restaurant: expected a programme',
    ],
    [
      'about nothing',
      [{ programme: 'emergency-loan', subject: 'business/none' }],
      'expected a programme in force and something that the facts state',
    ],
    [
      'made twice',
      [
        { programme: 'emergency-loan', subject: RESTAURANT },
        { programme: 'emergency-loan', subject: RESTAURANT },
      ],
      'expected each choice once',
    ],
  ])('%s: is refused with its place', async (_, choices, message) => {
    await expect(choosing(...choices)).rejects.toThrow(message)
  })

  it('has to be made where the rules grant nothing', async () => {
    const { choices: _, ...request } = own({
      facts: { person: { kim: { borough: 'mapo' } } },
      identifiers: {},
    })
    await expect(submit(request)).rejects.toThrow('The rules grant nothing on these facts')
  })
})

describe('a name', () => {
  const stranger = { subject: 'person/nobody', name: '김', residentNumber: '780411-2345678' }

  it.each([
    ['of who applies', { applicant: stranger }, 'applicant.subject'],
    [
      'of a business',
      { identifiers: { 'business/none': { registrationNumber: '124-81-00998' } } },
      'identifiers.business/none',
    ],
  ])('%s has to stand in the facts: nothing that is said is passed over', async (_, change, place) => {
    await expect(submit(own(change))).rejects.toMatchObject({ problem: { status: 422, place } })
  })
})

describe('a number', () => {
  it.each([
    [
      'of a resident',
      { applicant: { subject: 'person/kim', name: '김', residentNumber: '999999-1234567' } },
      'applicant.residentNumber',
    ],
    [
      'of a business',
      { identifiers: { [RESTAURANT]: { registrationNumber: '124-81-00997' } } },
      `identifiers.${RESTAURANT}.registrationNumber`,
    ],
    [
      'of an account',
      {
        applicant: {
          subject: 'person/kim',
          name: '김',
          residentNumber: '780411-2345678',
          account: { bank: '999', number: '1', holder: '김' },
        },
      },
      'applicant.account.number',
    ],
  ])('%s that is none is named and not repeated', async (_, change, place) => {
    const failing = submit(own(change))
    await expect(failing).rejects.toMatchObject({ problem: { status: 422, place } })
    await expect(failing).rejects.not.toThrow(/999999|00997/)
  })
})

describe('a request that comes again', () => {
  it('is answered as it was the first time', async () => {
    const first = await submit(own())
    const cases = await count('case_summary')
    expect(await submit(own())).toEqual(first)
    expect(await count('case_summary')).toBe(cases)
  })

  it('is answered once, also where all arrive at once', async () => {
    const before = await count('case_summary')
    const answers = await Promise.all(Array.from({ length: 6 }, () => submit(own())))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await count('case_summary')).toBe(before + 3)
  })

  it('with other content is refused by the name of its key', async () => {
    await submit(own())
    const failing = submit(own({ language: 'en' }))
    await expect(failing).rejects.toMatchObject({
      problem: { status: 422, type: 'urn:ondol:problem:key-taken' },
    })
    await expect(failing).rejects.toThrow('"first"')
  })

  it('of somebody else under the same key is another one', async () => {
    const first = await submit(own())
    expect((await submit(own(), { actor: other })).id).not.toBe(first.id)
  })
})

describe('what resembles a case', () => {
  const loan = { choices: [{ programme: 'emergency-loan', subject: RESTAURANT }] }
  const registered = { identifiers: { [RESTAURANT]: { registrationNumber: '124-81-00998' } } }
  const flags = async (id: string | undefined): Promise<unknown> =>
    (
      await database.owner
        .selectFrom('case_summary')
        .select('duplicate')
        .where('case_id', '=', id ?? '')
        .executeTakeFirst()
    )?.duplicate

  it('is told with its case to the person whose it is', async () => {
    const first = await submit(own(loan))
    const second = await submit(own(loan), { key: 'second' })
    expect(second.cases[0]?.likenesses).toEqual([
      {
        relation: 'same-person',
        programme: 'emergency-loan',
        state: 'submitted',
        submittedAt: first.submittedAt,
        case: first.cases[0]?.id,
      },
    ])
    expect(await flags(first.cases[0]?.id)).toBe(true)
    expect(await flags(second.cases[0]?.id)).toBe(true)
  })

  it('is told without whose it is to anybody else, and marked on both', async () => {
    const business = { ...loan, ...registered }
    await submit(own(business))
    const stranger = {
      subject: 'person/kim',
      name: '이바다',
      residentNumber: `800101-2${String(number).padStart(6, '0')}`,
    }
    const { cases } = await submit(own({ ...business, applicant: stranger }), { actor: other })
    const likeness = cases[0]?.likenesses.find(({ relation }) => relation === 'same-business')
    expect(likeness).toMatchObject({ programme: 'emergency-loan', case: null })
    expect(JSON.stringify(cases)).not.toContain(kim.accountId)
    expect(await flags(cases[0]?.id)).toBe(true)
  })

  it('is no other programme, and no withdrawn case', async () => {
    await submit(own(loan))
    const { cases } = await submit(
      own({ choices: [{ programme: 'late-interest-waiver', subject: RESTAURANT }] }),
      { key: 'second' },
    )
    expect(cases[0]?.likenesses).toEqual([])
    expect(await flags(cases[0]?.id)).toBe(false)
  })

  it('is a programme that excludes the other, also in one application', async () => {
    const youth = { programme: 'youth-basic-income', subject: 'person/kim', reason: '상담받고 신청합니다' }
    const midlife = {
      programme: 'midlife-basic-income',
      subject: 'person/kim',
      reason: '상담받고 신청합니다',
    }
    const { cases } = await submit(own({ choices: [youth, midlife] }))
    expect(
      cases.map(({ likenesses }) => likenesses.map(({ relation, programme }) => [relation, programme])),
    ).toEqual([
      [['excluded-together', 'midlife-basic-income']],
      [['excluded-together', 'youth-basic-income']],
    ])
  })

  it('is not two shops of one person in one application', async () => {
    const { facts, ...request } = own()
    const stated = structuredClone(facts) as { business: Record<string, unknown> }
    stated.business['second'] = stated.business['restaurant']
    const { cases } = await submit({
      ...request,
      facts: stated,
      choices: ['restaurant', 'second'].map((id) => ({
        programme: 'late-interest-waiver',
        subject: `business/${id}`,
      })),
    })
    expect(cases.map(({ likenesses }) => likenesses)).toEqual([[], []])
  })
})

describe('a helper', () => {
  it('hands in for a person who consented, and is named as who did', async () => {
    const helper = await testAccount(database, `helper-${number}`, { actsFor: [kim.accountId] })
    const { id, cases } = await submit(own(), { actor: helper, applicantId: kim.accountId })
    const row = await database.owner
      .selectFrom('application')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ applicant_id: kim.accountId, submitted_by: helper.accountId })
    const event = await database.owner
      .selectFrom('case_event')
      .selectAll()
      .where('case_id', '=', cases[0]?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(event).toMatchObject({
      actor_id: helper.accountId,
      actor_role: 'proxy',
      applicant_id: kim.accountId,
    })
  })

  it('cannot without consent, as the database has it too', async () => {
    await expect(submit(own(), { actor: other, applicantId: kim.accountId })).rejects.toMatchObject({
      code: '42501',
    })
  })
})
