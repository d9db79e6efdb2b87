import { loadPack } from '@ondol/rules'
import { examples, seoul } from '@ondol/seoul'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../http/index.ts'
import { pdfText } from '../testing/pdf-text.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'
import { composeLetter } from './compose-letter.ts'
import { letterPdf } from './letter-pdf.ts'

const pack = loadPack(seoul)
let app: App
beforeAll(async () => {
  app = await testServer()
})
afterAll(async () => await app.close())

type Things = Record<string, Record<string, unknown>>
// Every example is a facts file, so it has this form.
const restaurant = examples.find(({ id }) => id === 'mapo-restaurant')?.facts as Record<string, Things> & {
  readonly asOf: string
}
const people = {
  sender: { name: '김마포', address: '서울특별시 마포구 와우산로 1', telephone: '010-1234-5678' },
  addressee: { name: '최건물', address: '서울특별시 종로구 세종대로 2' },
}
const body = { facts: restaurant, lease: 'shop-lease', ...people }

const withLease = (change: Record<string, unknown>): object => ({
  ...body,
  facts: { ...restaurant, lease: { 'shop-lease': { ...restaurant['lease']?.['shop-lease'], ...change } } },
})

const post = async (payload: unknown, query = ''): Promise<Answer> =>
  await ask(app, {
    method: 'POST',
    url: `/v1/claim-letters${query}`,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })

/** The text without the breaks of lines, which fall where the paper ends. */
const flat = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, '')
const written = async (payload: unknown, query = ''): Promise<readonly string[]> => {
  const answer = await post(payload, query)
  expect(answer.statusCode, answer.body).toBe(200)
  return pdfText(answer.rawPayload).map(flat)
}

describe('the letter', () => {
  it('is a tagged PDF that nobody keeps', async () => {
    const { headers, rawPayload } = await post(body)
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['cache-control']).toBe('no-store')
    const file = rawPayload.toString('latin1')
    expect(file).toContain('/StructTreeRoot')
    expect(file).toContain('/Figure')
    expect(file).toContain('PretendardGOV-Regular')
    expect(rawPayload.length).toBeLessThan(400_000)
  })

  it('holds three equal copies with page marks of their own, and a guide that is not sent', async () => {
    const pages = await written(body)
    const letters = pages.filter((page) => !page.includes('보내지않는장'))
    expect(letters.length % 3).toBe(0)
    const length = letters.length / 3
    const copies = [0, 1, 2].map((copy) => letters.slice(copy * length, (copy + 1) * length))
    expect(copies[1]).toEqual(copies[0])
    expect(copies[2]).toEqual(copies[0])
    for (const [index, page] of (copies[0] ?? []).entries()) {
      expect(page).toContain(`${index + 1}/${length}쪽`)
      expect(page.includes('간인')).toBe(length > 1)
    }
    expect(pages.length).toBeGreaterThan(letters.length)
  })

  it('says who writes to whom, about what, and what the sales did', async () => {
    const letter = (await written(body)).join('')
    for (const words of [
      '임대료감액청구서',
      '최건물(임대인)',
      '서울특별시종로구세종대로2',
      '김마포(임차인)',
      '010-1234-5678',
      '2020-09-15',
      '1,702,000원',
      '30,000,000원',
      '월평균매출은6,000,000원으로',
      '월평균12,100,000원보다50.41%줄었습니다',
      '월평균매출의28.36%',
      '우체국확인란',
    ])
      expect(letter).toContain(words)
  })

  it('draws the sales of each month', async () => {
    const [first] = await written(body)
    for (const label of ['19.06', '1,180', '20.08', '580']) expect(first).toContain(label)
  })

  it('asks for what the rules recommend, and says that they do', async () => {
    const letter = (await written(body)).join('')
    expect(letter).toContain(
      '2020년10월분부터6개월동안월임대료를1,702,000원에서1,191,400원으로510,600원(30%)내려',
    )
    expect(letter).toContain('30%의인하를협의의출발점으로권합니다.법이정한금액은아닙니다')
  })

  it('asks for what the tenant wants where that is stated', async () => {
    const letter = (await written({ ...body, terms: { cut: 0.2, months: 12 } })).join('')
    expect(letter).toContain('12개월동안월임대료를1,702,000원에서1,361,600원으로340,400원(20%)')
    expect(letter).toContain('30%의인하를협의의출발점으로권합니다')
  })

  it('tells the landlord of each relief, with what it rests on', async () => {
    const letter = (await written(body)).join('')
    expect(letter).toContain('착한임대인재산세감면:금액은임대인의세금과소득에따라정해집니다(제안)')
    expect(letter).toContain('건물보수지원:919,080원(법령·공고)')
  })

  it('names no relief that the landlord would not have', async () => {
    const change = { startedOn: '2020-06-01' }
    expect((await written(withLease(change))).join('')).not.toContain('착한임대인소득세세액공제')
  })

  it('marks every source as proposal, law or assumption', async () => {
    const letter = (await written(body)).join('')
    expect(letter).toContain('권고인하율:20~30%의범위는제안,단계는가정(가정)')
    expect(letter).toContain('상가건물임대차보호법제11조제1항(법령·공고)')
    expect(letter).toContain('매출액감소(제안)')
  })
})

describe('the two ways of the law', () => {
  it('claims under article 11 up to the limit', async () => {
    const letter = (await written(withLease({ monthlyRent: 2_000_000, deposit: 700_000_000 }))).join('')
    expect(letter).toContain('환산보증금은900,000,000원으로900,000,000원을넘지않아')
  })

  it('asks for talks on the ground of the mediation above it, and claims nothing', async () => {
    const letter = (await written(withLease({ monthlyRent: 2_000_000, deposit: 700_000_010 })))
      .filter((page) => !page.includes('보내지않는장'))
      .join('')
    expect(letter).toContain('임대료감액협의요청서')
    expect(letter).not.toContain('임대료감액청구서')
    expect(letter).not.toContain('제11조제1항')
    expect(letter).toContain('900,000,000원을넘습니다')
  })

  it('shows both in the guide, explains article 11-2, and names a person to ask', async () => {
    const guide = (await written(body)).filter((page) => page.includes('보내지않는장')).join('')
    for (const words of ['법의감액청구', '서울시의조정', '제11조의2', '폐업한임차인', '전화120', '(가정)'])
      expect(guide).toContain(words)
    expect(guide).toContain('합의한임대인이5명에이르지않아')
  })

  it('names diseases in the article since they are in it', async () => {
    const later = { ...body, facts: { ...restaurant, asOf: '2020-09-29' } }
    expect((await written(body)).join('')).not.toContain('제1급감염병')
    expect((await written(later)).join('')).toContain('제1급감염병')
  })
})

it('is there to read in English, once, and not to send', async () => {
  const pages = (await post(body, '?lang=en')).rawPayload
  const text = pdfText(pages).join(' ').replaceAll(/\s+/g, ' ')
  expect(text).toContain('Translation for reading')
  expect(text.match(/Claim to a lower rent/g)?.length).toBe(2)
  expect(text).toContain('Until you have agreed')
})

describe('what others agreed', () => {
  const around = { pack, today: '2020-09-15' }
  const agreements = [0.1, 0.2, 0.2, 0.25, 0.3].map((cut, index) => ({
    landlord: `l${index}`,
    agreedOn: '2020-08-01',
    cut,
    months: 6,
  }))
  const told = async (count: number): Promise<string> => {
    const letter = composeLetter(body, { ...around, agreements: agreements.slice(0, count) })
    const pdf = await letterPdf(letter, { pack, language: 'ko', now: new Date('2020-09-15T00:00:00Z') })
    return pdfText(pdf).map(flat).join('')
  }

  it('is told once there are enough landlords', async () => {
    expect(await told(5)).toContain('합의한임대인5명의인하율은가운데값이20%이고,절반이20%에서25%사이')
  })

  it('is not told before', async () => {
    expect(await told(4)).not.toContain('가운데값')
  })
})

describe('what cannot be written', () => {
  it.each([
    ['a lease that is not there', { ...body, lease: 'constructor' }, 'lease/constructor'],
    ['a rent that is not known', withLease({ monthlyRent: null }), 'lease/shop-lease.monthlyRent'],
    ['a tenant that is not known', withLease({ tenant: null }), 'lease/shop-lease.tenant'],
    ['a sender without a name', { ...body, sender: { ...people.sender, name: ' ' } }, 'body.sender.name'],
    ['a cut of nothing', { ...body, terms: { cut: 0, months: 6 } }, 'body.terms.cut'],
    [
      'sales that are not known',
      {
        ...body,
        facts: {
          ...restaurant,
          business: { restaurant: { ...restaurant['business']?.['restaurant'], sales: { '2020-08': 1 } } },
        },
      },
      'business/restaurant.sales.2020-06',
    ],
  ])('%s', async (_, payload, place) => {
    const answer = await post(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ place })
  })

  it('a claim for nothing, where the rules recommend nothing', async () => {
    const ended = withLease({ endsOn: '2020-09-10' })
    expect((await post(ended)).json()).toMatchObject({ status: 422, place: 'body.terms' })
    expect((await post({ ...ended, terms: { cut: 0.2, months: 6 } })).statusCode).toBe(200)
  })

  it('letters that the typeface does not have are still a letter', async () => {
    const odd = { ...body, sender: { name: '👩‍🍳 \ud800 가게', address: '‮x'.repeat(100) } }
    expect((await post(odd)).statusCode).toBe(200)
  })
})
