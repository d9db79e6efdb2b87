import { expect, it } from 'vitest'
import { agreementPdf } from './agreement-pdf.ts'
import { agreementText, textHash } from './agreement-text.ts'

const matter = {
  borough: 'mapo',
  area: null,
  monthlyRent: 2_500_000,
  deposit: 30_000_000,
  floorArea: 60,
  startedOn: '2019-01-01',
  endsOn: '2024-01-01',
  business: {},
  recommended: null,
  packHash: '',
}
const terms = { cut: 0.225, months: 6, from: '2020-10' }
const text = agreementText({
  state: { matter, registered: null },
  reference: '7K3MA-9QTFX',
  parties: {
    claimant: { name: '김하늘', address: '마포구 성산동 1', phone: null },
    respondent: { name: '이건물', address: '서초구 서초동 2', phone: null },
    premises: '마포구 월드컵북로 400',
  },
  terms,
  version: 1,
  on: '2020-09-15',
})

it('says the sums that follow from the terms, in words that name both sides', () => {
  expect(text).toContain(
    '월 임차료 2,500,000원을 2020년 10월분부터 2021년 3월분까지 6개월 동안 22.5% 낮추어, 매월 562,500원을 뺀 1,937,500원으로 한다.',
  )
  expect(text).toContain('임차인은 김하늘 (마포구 성산동 1), 임대인은 이건물 (서초구 서초동 2)이다.')
  expect(textHash(text)).toMatch(/^[0-9a-f]{64}$/)
})

it('is printed in the form for keeping, with every typeface in it', async () => {
  const mark = {
    provider: 'built-in',
    qualified: false,
    identity: 'account/1',
    signature: 'ed1.x.y',
    at: '2020-09-15T03:00:00.000Z',
  }
  const pdf = await agreementPdf({
    text,
    registered: {
      terms,
      how: 'agreed',
      on: '2020-09-15',
      text: { sha256: textHash(text), version: 1 },
      signatures: { claimant: mark, respondent: mark },
      number: '2020-7K3MA-9QTFX',
      since: '2020-09-15',
      breaches: [],
    },
    providerTitle: () => ({ ko: '공인된 전자서명이 아닙니다', en: 'not qualified' }),
    now: new Date('2020-09-15T03:00:00Z'),
  })
  const raw = pdf.toString('latin1')
  expect(raw.startsWith('%PDF-1.7')).toBe(true)
  expect(raw).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(raw).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
  expect(raw).toContain('/OutputIntents')
  expect(raw).toMatch(/\/Lang \(/)
  expect(raw).not.toMatch(/\/BaseFont \/Helvetica|\/Encrypt|\/JavaScript/)
  const fonts = raw.match(/\/Type \/FontDescriptor/g) ?? []
  expect(fonts.length).toBeGreaterThan(0)
  expect(raw.match(/\/FontFile[23] /g)).toHaveLength(fonts.length)
})
