import { v7 as uuid } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AccountActor, type Actor, type Database, isForbidden } from '../database/index.ts'
import type { App } from '../http/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testCase } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testContext } from '../testing/test-delivery.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { ask, testServer } from '../testing/test-server.ts'
import { testSession } from '../testing/test-session.ts'
import type { ChannelSettings, Contact, Notice } from './index.ts'
import { deliverNotices, notify, openChannels } from './index.ts'
import { type MailSink, mailSink } from './testing/mail-sink.ts'
import { type SmsGateway, smsGateway } from './testing/sms-gateway.ts'

const CENTRE = 'community-service-centre/mapo'
const CASE = uuid()
const APPLICATION = uuid()
const SYSTEM: Actor = { kind: 'system', job: 'test' }
const START = new Date('2020-09-15T01:00:00Z')
const MINUTES = 60_000
const HOURS = 60 * MINUTES

let database: Database
let mail: MailSink
let sms: SmsGateway
let kim: AccountActor
let lee: AccountActor
let officer: AccountActor
let time = START
const contacts = new Map<string, Contact>()
const faults: object[] = []

beforeAll(async () => {
  ;[mail, sms] = await Promise.all([mailSink(), smsGateway()])
})
beforeEach(async () => {
  database = await testDatabase()
  kim = await testAccount(database, 'kim')
  lee = await testAccount(database, 'lee')
  officer = await testAccount(database, 'officer', { roles: ['officer'], institution: CENTRE })
  contacts.set(kim.accountId, { email: 'kim@people.test', phone: '010-1234-5678' })
  time = START
})
afterEach(async () => {
  mail.forget()
  sms.forget()
  faults.length = 0
  await database.close()
})
afterAll(async () => {
  await Promise.all([mail.close(), sms.close()])
})

const now = (): Date => time
const passTime = (milliseconds: number): void => {
  time = new Date(time.getTime() + milliseconds)
}

const about = (): Notice['about'] => ({
  applicationId: APPLICATION,
  caseId: CASE,
  applicantId: kim.accountId,
  institutionId: CENTRE,
})

const rejected = (to: AccountActor = kim): Notice => ({
  to: to.accountId,
  kind: 'rejected',
  language: 'ko',
  about: about(),
  values: {
    reference: '7K3MA-9QTFX',
    programme: { ko: '서울형 유급병가', en: 'Seoul paid sick leave' },
    reasons: [{ ko: '소득이 기준보다 많습니다.', en: 'The income is above the limit.' }],
    words: null,
    appealUntil: '2020-12-31',
  },
})

const tell = async (actor: Actor, ...notices: readonly Notice[]): Promise<void> =>
  await database.transaction(actor, (transaction) => notify(transaction, notices, { ids: uuid, now }))

/** One run of the job, with the ways that are set up. */
async function deliver(
  settings: Partial<ChannelSettings> = {},
  signal = new AbortController().signal,
): Promise<void> {
  const set = {
    mail: { url: mail.url, from: '온돌 <relief@city.test>' },
    sms: { url: sms.url, token: 'secret' },
  }
  const channels = openChannels({ ...set, ...settings }, () => new URL('https://relief.test/'))
  const contactOf = async (_: unknown, accountId: string): Promise<Contact | null> =>
    contacts.get(accountId) ?? null
  const log = { error: (facts: object) => void faults.push(facts) }
  try {
    await deliverNotices({ database, channels, contactOf, now, log }, signal)
  } finally {
    channels.email?.close()
  }
}

const deliveries = async () =>
  await database.owner
    .selectFrom('notice_delivery')
    .selectAll()
    .orderBy('changed_at')
    .orderBy('channel')
    .execute()

const prefer = async (
  account: AccountActor,
  wanted: { readonly email: boolean; readonly sms: boolean; readonly language?: 'en' },
): Promise<void> => {
  const headers = await testSession(database, account, now())
  const app = await server()
  const payload = { language: null, ...wanted }
  const answer = await ask(app, { method: 'PUT', url: '/v1/notices/preference', headers, payload })
  expect(answer.statusCode).toBe(200)
  await app.close()
}

const server = async (): Promise<App> =>
  await testServer({ delivery: { database, keys: testKeyRing() }, now })

describe('a notice', () => {
  it('exists with what it tells of, or not at all', async () => {
    const failing = database.transaction(officer, async (transaction) => {
      await notify(transaction, [rejected()], { ids: uuid, now })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await deliveries()).toEqual([])
  })

  it('is written by who may act on the case, and by nobody else', async () => {
    const stranger = await testAccount(database, 'stranger', { roles: ['officer'], institution: 'ibk' })
    await expect(tell(officer, rejected())).resolves.toBeUndefined()
    await expect(tell(SYSTEM, rejected())).resolves.toBeUndefined()
    await expect(tell(kim, rejected())).resolves.toBeUndefined()
    for (const other of [lee, stranger, { kind: 'visitor' } as const])
      await expect(tell(other, rejected())).rejects.toSatisfy(isForbidden)
  })

  it('never changes, and its delivery is changed by the platform alone', async () => {
    await tell(officer, rejected())
    const change = (actor: Actor) =>
      database.transaction(actor, (transaction) =>
        transaction
          .updateTable('notice_delivery')
          .set({ state: 'sent', provider_id: 'x' })
          .executeTakeFirst(),
      )
    expect((await change(kim)).numUpdatedRows).toBe(0n)
    expect((await change(officer)).numUpdatedRows).toBe(0n)
    for (const statement of ['update', 'delete'] as const)
      await expect(
        database.transaction(SYSTEM, async (transaction) =>
          statement === 'delete'
            ? await transaction.deleteFrom('notice').execute()
            : await transaction.updateTable('notice').set({ kind: 'approved' }).execute(),
        ),
      ).rejects.toSatisfy(isForbidden)
  })
})

describe('by e-mail', () => {
  it('arrives once, in plain text and as a page, with a name that proves it', async () => {
    await tell(officer, rejected())
    await deliver()
    await deliver()
    expect(mail.taken).toHaveLength(1)
    const [letter] = mail.taken
    expect(letter?.to).toEqual(['kim@people.test'])
    const raw = letter?.raw ?? ''
    expect(raw).toContain('To: kim@people.test\r\n')
    expect(raw).toContain('Auto-Submitted: auto-generated')
    expect(raw).toContain('Content-Type: text/plain; charset=utf-8')
    expect(raw).toContain('Content-Type: text/html; charset=utf-8')
    expect(raw).toContain('@city.test>')
    expect(await deliveries()).toMatchObject([
      {
        channel: 'email',
        state: 'sent',
        attempts: 1,
        reference: letter?.messageId,
        provider_id: '250 2.0.0 OK: queued as 1',
        failure: null,
      },
    ])
  })

  it('waits where the server says so, and goes later under the same name', async () => {
    await tell(officer, rejected())
    mail.behave({ refuse: 451, at: 'rcpt' })
    await deliver()
    expect(mail.taken).toEqual([])
    expect(await deliveries()).toMatchObject([
      { state: 'failed', failure: 'put-off', detail: '451 4.1.1', due: new Date(START.getTime() + MINUTES) },
    ])
    passTime(30_000)
    await deliver()
    expect(mail.taken).toEqual([])
    passTime(31_000)
    mail.behave({ refuse: 450, at: 'data' })
    await deliver()
    const [waiting] = await deliveries()
    expect(waiting).toMatchObject({ state: 'failed', failure: 'put-off', attempts: 2 })
    passTime(5 * MINUTES)
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 3, failure: null, detail: null }])
    expect(mail.taken.map(({ messageId }) => messageId)).toEqual([waiting?.reference])
  })

  it.each(['rcpt', 'data'] as const)(
    'is given up where it is refused for good at %s, without keeping the address',
    async (at) => {
      await tell(officer, rejected())
      mail.behave({ refuse: 550, at })
      await deliver()
      passTime(100 * HOURS)
      await deliver()
      expect(mail.taken).toEqual([])
      const kept = await deliveries()
      expect(kept).toMatchObject([
        { state: 'given-up', failure: 'refused', detail: '550 5.1.1', attempts: 1 },
      ])
      expect(JSON.stringify(kept)).not.toContain('@people')
    },
  )

  it('is sent again under the same name where the server took it and hung up', async () => {
    await tell(officer, rejected())
    mail.behave('drop')
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'failed', failure: 'unreachable', attempts: 1 }])
    passTime(HOURS)
    await deliver()
    const [first, second, ...more] = mail.taken.map(({ messageId }) => messageId)
    expect(second).toBe(first)
    expect(more).toEqual([])
    expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  it('is sent again under the same name where this process ended before it could say so', async () => {
    await tell(officer, rejected())
    const alive = database
    database = {
      ...alive,
      transaction: (actor, run) =>
        mail.taken.length === 0 ? alive.transaction(actor, run) : Promise.reject(new Error('killed')),
    }
    await expect(deliver()).rejects.toThrow('killed')
    database = alive
    expect(await deliveries()).toMatchObject([
      { state: 'waiting', attempts: 1, reference: mail.taken[0]?.messageId },
    ])
    passTime(MINUTES)
    await deliver()
    expect(mail.taken).toHaveLength(1)
    passTime(5 * MINUTES)
    await deliver()
    expect(mail.taken).toHaveLength(2)
    expect(mail.taken[1]?.messageId).toBe(mail.taken[0]?.messageId)
    expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  it('is tried for three days while nobody answers, and no longer', async () => {
    await tell(officer, rejected())
    const gone = { mail: { url: 'smtp://127.0.0.1:1', from: 'relief@city.test' } }
    const states: string[] = []
    for (let hours = 0; hours <= 80; hours++) {
      await deliver(gone)
      states.push((await deliveries())[0]?.state ?? '')
      passTime(HOURS)
    }
    expect(new Set(states)).toEqual(new Set(['failed', 'given-up']))
    expect(states.lastIndexOf('failed')).toBeGreaterThan(48)
    expect(states.lastIndexOf('failed')).toBeLessThan(73)
    expect((await deliveries())[0]?.attempts).toBeLessThan(15)
    passTime(10 * HOURS)
    await deliver()
    expect(mail.taken).toEqual([])
  })

  it('does not try the rest while nobody answers', async () => {
    for (let n = 0; n < 30; n++) await tell(officer, rejected())
    await deliver({ mail: { url: 'smtp://127.0.0.1:1', from: 'relief@city.test' } })
    const tried = (await deliveries()).filter(({ failure }) => failure === 'unreachable')
    expect(tried.length).toBeLessThanOrEqual(5)
    passTime(10 * MINUTES)
    await deliver()
    expect(new Set((await deliveries()).map(({ state }) => state))).toEqual(new Set(['sent']))
    expect(mail.taken).toHaveLength(30)
  })

  it('is not pretended where no server is set up, and goes once one is', async () => {
    await tell(officer, rejected())
    await deliver({ mail: null })
    expect(await deliveries()).toMatchObject([
      { state: 'failed', failure: 'not-configured', provider_id: null, attempts: 0 },
    ])
    passTime(2 * HOURS)
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'sent' }])
    await tell(officer, rejected())
    passTime(73 * HOURS)
    await deliver({ mail: null })
    expect((await deliveries()).at(-1)).toMatchObject({ state: 'given-up', failure: 'not-configured' })
  })

  it('is given up where no address is known', async () => {
    contacts.set(kim.accountId, { email: null, phone: null })
    await tell(officer, rejected())
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'given-up', failure: 'no-address' }])
  })

  it('waits, and is logged, where it cannot be written', async () => {
    await tell(officer, { ...rejected(), values: { reference: 7 } } as unknown as Notice)
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'failed', failure: 'fault' }])
    expect(faults).toHaveLength(1)
  })

  it('is sent once by many servers at once', async () => {
    for (let n = 0; n < 60; n++) await tell(officer, rejected())
    await Promise.all(Array.from({ length: 4 }, () => deliver()))
    expect(mail.taken).toHaveLength(60)
    expect(new Set(mail.taken.map(({ messageId }) => messageId)).size).toBe(60)
  })

  it('ends between two letters when it is told to', async () => {
    await tell(officer, rejected())
    await deliver({}, AbortSignal.abort())
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  })
})

describe('by text message', () => {
  it('goes to who wants it, in the language that they chose', async () => {
    await prefer(kim, { email: true, sms: true, language: 'en' })
    await tell(officer, rejected())
    await deliver()
    expect(sms.asked).toEqual([
      {
        to: '01012345678',
        text: '[Ondol] 7K3MA-9QTFX: decided. Please look in Ondol. Appeal until 31 December.',
        reference: sms.asked[0]?.key,
        key: expect.any(String),
        authorization: 'Bearer secret',
      },
    ])
    expect(mail.taken[0]?.raw).toContain('Content-Language: en')
    expect(await deliveries()).toMatchObject([
      { channel: 'email', state: 'sent' },
      { channel: 'sms', state: 'sent', provider_id: `sms-${sms.asked[0]?.reference}` },
    ])
  })

  it('is the only way, or there is none, as the person wants', async () => {
    await prefer(kim, { email: false, sms: true })
    await tell(officer, rejected())
    await prefer(kim, { email: false, sms: false })
    await tell(officer, rejected())
    await deliver()
    expect((await deliveries()).map(({ channel, state }) => [channel, state])).toEqual([['sms', 'sent']])
    expect(mail.taken).toEqual([])
  })

  it('keeps to its key where the gateway took it and hung up, or is too busy', async () => {
    await prefer(kim, { email: false, sms: true })
    await tell(officer, rejected())
    sms.behave(0, 429, 503)
    for (const failure of ['unreachable', 'unreachable', 'unreachable']) {
      await deliver()
      expect(await deliveries()).toMatchObject([{ state: 'failed', failure }])
      passTime(HOURS)
    }
    passTime(HOURS)
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 4 }])
    expect(new Set(sms.asked.map(({ key }) => key)).size).toBe(1)
  })

  it('is given up where the gateway refuses it', async () => {
    await prefer(kim, { email: false, sms: true })
    await tell(officer, rejected())
    sms.behave(422)
    await deliver()
    expect(await deliveries()).toMatchObject([{ state: 'given-up', failure: 'refused', detail: 'HTTP 422' }])
  })
})

describe('on the timeline', () => {
  const get = async (
    app: App,
    account: AccountActor,
    query = '',
  ): Promise<{
    notices: { subject: { ko: string }; deliveries: { text: object }[] }[]
    next: string | null
  }> =>
    (
      await ask(app, { url: `/v1/notices${query}`, headers: await testSession(database, account, now()) })
    ).json()

  it('stands with how far it has come, for its reader and the office', async () => {
    await tell(officer, rejected())
    await deliver({ mail: null })
    const app = await server()
    const mine = await get(app, kim)
    expect(mine).toMatchObject({
      notices: [
        {
          kind: 'rejected',
          at: START.toISOString(),
          caseId: CASE,
          subject: { ko: '신청을 받아들이지 못했습니다 (7K3MA-9QTFX)' },
          deliveries: [
            {
              channel: 'email',
              state: 'failed',
              text: {
                ko: '이메일: 아직 보내지 못함, 다시 시도합니다 (이 서버에 보내는 방법이 설정되어 있지 않습니다)',
                en: 'e-mail: not sent yet, will be tried again (this server is not set up to send any)',
              },
            },
          ],
        },
      ],
      next: null,
    })
    expect(await get(app, officer, `?caseId=${CASE}`)).toEqual(mine)
    expect(await get(app, kim, `?caseId=${CASE}`)).toEqual(mine)
    await app.close()
  })

  it('is hidden from everybody else', async () => {
    await tell(officer, rejected())
    await tell(SYSTEM, {
      ...rejected(),
      to: officer.accountId,
      kind: 'overdue',
      values: { reference: 'x', programme: { ko: '가', en: 'a' }, state: { ko: '나', en: 'b' }, due: null },
    })
    const stranger = await testAccount(database, 'stranger', { roles: ['officer'], institution: 'ibk' })
    const auditor = await testAccount(database, 'auditor', { roles: ['auditor'] })
    const app = await server()
    for (const other of [lee, stranger]) {
      expect((await get(app, other)).notices).toEqual([])
      expect((await get(app, other, `?caseId=${CASE}`)).notices).toEqual([])
    }
    // What the office is told of the case is no part of what its applicant was told.
    for (const reader of [kim, officer, auditor])
      expect((await get(app, reader, `?caseId=${CASE}`)).notices).toHaveLength(1)
    expect((await get(app, officer)).notices).toHaveLength(1)
    expect((await ask(app, '/v1/notices')).statusCode).toBe(401)
    await app.close()
  })

  it('is on the timeline of each case that it is about', async () => {
    const caseId = await testCase(await testContext(database), kim)
    const { application_id: applicationId } = await database.owner
      .selectFrom('case_summary')
      .select('application_id')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    const values = { receipt: { ko: '가', en: 'a' }, cases: ['가'] }
    const aboutAll = { applicationId, caseId: null, applicantId: kim.accountId, institutionId: null }
    await tell(kim, { to: kim.accountId, kind: 'submitted', language: 'ko', about: aboutAll, values })
    const app = await server()
    const onTimeline = async (account: AccountActor): Promise<number> =>
      (await get(app, account, `?caseId=${caseId}`)).notices.length
    expect([await onTimeline(kim), await onTimeline(lee)]).toEqual([1, 0])
    await app.close()
  })

  it('comes in pages, the newest first', async () => {
    for (let n = 0; n < 5; n++) {
      passTime(1000)
      await tell(officer, rejected())
    }
    const app = await server()
    const first = await get(app, kim, '?limit=3')
    const second = await get(app, kim, `?limit=3&before=${first.next}`)
    expect([first.notices.length, second.notices.length, second.next]).toEqual([3, 2, null])
    const all = await get(app, kim)
    expect([...first.notices, ...second.notices]).toEqual(all.notices)
    await app.close()
  })

  it('tells how one wants to be told, and keeps what one chooses', async () => {
    const app = await server()
    const headers = await testSession(database, lee, now())
    const asked = async (): Promise<unknown> =>
      (await ask(app, { url: '/v1/notices/preference', headers })).json()
    expect(await asked()).toEqual({ language: null, email: true, sms: false })
    for (const payload of [
      { language: 'en', email: false, sms: true },
      { language: null, email: true, sms: true },
    ]) {
      await ask(app, { method: 'PUT', url: '/v1/notices/preference', headers, payload })
      expect(await asked()).toEqual(payload)
    }
    const wrong = await ask(app, {
      method: 'PUT',
      url: '/v1/notices/preference',
      headers,
      payload: { email: 'yes' },
    })
    expect(wrong.statusCode).toBe(400)
    await app.close()
  })
})
