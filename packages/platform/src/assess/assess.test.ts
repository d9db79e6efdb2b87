import { assess, loadPack, readFacts } from '@ondol/rules'
import { examples, seoul } from '@ondol/seoul'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../http/index.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'
import { answerSchema } from './answer-schemas.ts'
import { factsShape } from './facts-schema.ts'
import type { AssessmentAnswer } from './service.ts'

const pack = loadPack(seoul)
let app: App
beforeAll(async () => {
  app = await testServer()
})
afterAll(async () => await app.close())

const post = async (facts: unknown, query = '', headers: Record<string, string> = {}): Promise<Answer> =>
  await ask(app, {
    method: 'POST',
    url: `/v1/assessments${query}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(facts),
  })

const answer = async (facts: unknown, query = ''): Promise<AssessmentAnswer> =>
  (await post(facts, query)).json<AssessmentAnswer>()

const restaurant = examples[0]?.facts

describe.each(examples.map(({ id, facts }) => ({ id, facts })))('$id', ({ facts }) => {
  it('is answered exactly as the rules answer it', async () => {
    const { question, ...plain } = await answer(facts, '?explain=false')
    expect(plain).toEqual(JSON.parse(JSON.stringify(assess(pack, readFacts(pack, facts)))))
    expect(question?.fact ?? null).toBe(plain.next)
  })

  it('is stated and answered as the API describes', async () => {
    expect(factsShape(pack).safeParse(facts).error).toBeUndefined()
    const full = await answer(facts)
    expect(answerSchema.parse(full)).toEqual(full)
  })

  it('has reasons that end where the conditions do', async () => {
    for (const { conditions, reasons } of (await answer(facts)).results)
      expect(reasons?.conditions.map(({ id, reason }) => ({ id, holds: reason.value }))).toEqual(conditions)
  })
})

describe('what may be asked beside the facts', () => {
  it('takes another date, or today in Seoul where none is stated', async () => {
    expect((await answer(restaurant, '?asOf=2021-01-15&explain=false')).asOf).toBe('2021-01-15')
    expect((await answer({})).asOf).toBe('2026-11-24')
  })

  it('answers one or several programmes', async () => {
    const one = await answer(restaurant, '?programme=emergency-loan')
    expect(one.results.map(({ programme }) => programme)).toEqual(['emergency-loan'])
    const two = await answer(restaurant, '?programme=emergency-loan&programme=rent-reduction')
    expect(new Set(two.results.map(({ programme }) => programme)).size).toBe(2)
    expect((await post(restaurant, '?programme=free-lunch')).json()).toMatchObject({
      place: 'query.programme',
    })
  })

  it('answers only about the subjects that are asked for, and asks only for them', async () => {
    const facts = { person: { a: { birthDate: '1999-01-01' } }, business: { other: { borough: 'mapo' } } }
    const about = await answer(facts, '?subject=person/a')
    expect(new Set(about.results.map(({ subject }) => subject))).toEqual(new Set(['person/a']))
    expect(about.next).toMatch(/^person\/a/)
    for (const stranger of ['person/nobody', 'a', 'constructor/a'])
      expect((await post(facts, `?subject=${stranger}`)).json()).toMatchObject({
        status: 400,
        place: 'query.subject',
      })
  })

  it('does not ask again what is not known', async () => {
    const facts = { person: { a: { birthDate: '1999-01-01' } } }
    const first = await answer(facts)
    const second = await answer(facts, `?skip=${encodeURIComponent(first.next ?? '')}`)
    expect(second.next).not.toBe(first.next)
    expect(second.results.map(({ status }) => status)).toEqual(first.results.map(({ status }) => status))
  })

  it('puts the next question with its words and its choices', async () => {
    const { question } = await answer(
      { person: { a: {} } },
      '?programme=training-allowance&skip=person/a.household',
    )
    expect(question).toMatchObject({ fact: 'person/a.borough', type: 'choice', month: null })
    expect(question?.ask.ko).toMatch(/\?$/)
    expect(question?.choices).toHaveLength(26)
  })

  it('gives reasons in the language that is asked for', async () => {
    const korean = (await post(restaurant, '', { 'accept-language': 'ko-KR' })).body
    const english = (await post(restaurant, '', { 'accept-language': 'en-GB' })).body
    expect(korean).toContain('매출 감소율')
    expect(english).not.toContain('매출 감소율')
    expect((await post(restaurant, '?lang=en', { 'accept-language': 'ko' })).body).toBe(english)
  })

  it('counts an emergency only where the facts state it', async () => {
    const facts = { business: { b: { borough: 'mapo', damageProven: true, overdueInterest: 5 } } }
    const query = '?programme=late-interest-waiver'
    expect((await answer(facts, query)).results[0]?.status).toBe('ineligible')
    const drill = { ...facts, emergency: { since: '2026-08-01' } }
    expect((await answer(drill, query)).results[0]?.status).toBe('eligible')
  })

  it('refuses a query that it does not know', async () => {
    expect((await post({}, '?explain=maybe')).json()).toMatchObject({ place: 'query.explain' })
    expect((await post({}, '?asOf=soon')).json()).toMatchObject({ place: 'query.asOf' })
  })
})

describe('the printed answer', () => {
  const pdf = { accept: 'application/pdf' }

  it.each(['ko', 'en'])('is a tagged PDF in %s with the typeface inside', async (lang) => {
    const printed = await post(restaurant, `?lang=${lang}`, pdf)
    expect(printed.statusCode).toBe(200)
    expect(printed.headers['content-type']).toBe('application/pdf')
    const text = printed.rawPayload.toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('PretendardGOV-Regular')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain(lang === 'ko' ? '(ko-KR)' : '(en)')
    expect(printed.rawPayload.length).toBeLessThan(300_000)
  })

  it('prints ids that are hard to print', async () => {
    const ids = ['a\u200bb', '👩‍🍳', '\ud800', '가'.repeat(200), '‮x']
    const facts = { person: Object.fromEntries(ids.map((id) => [id, { borough: 'mapo' }])) }
    expect((await post(facts, '', pdf)).statusCode).toBe(200)
  })

  it('prints that there is nothing', async () => {
    expect((await post({}, '', pdf)).statusCode).toBe(200)
  })
})
