import { describe, expect, it } from 'vitest'
import { fill, gapsOf } from './fill.ts'
import { bodiesOf, letterOf } from './letter.ts'
import type { Wording } from './template.ts'
import { NOTICE_KINDS, type NoticeKind, type NoticeValues, TEMPLATES } from './templates.ts'

const REFERENCE = '7K3MA-9QTFX'
const programme = { ko: '서울형 유급병가', en: 'Seoul paid sick leave' }
const of = { reference: REFERENCE, programme }

/** Each kind with everything that it may say. */
const EXAMPLES: NoticeValues = {
  submitted: {
    receipt: { ko: `${REFERENCE} 외 2건`, en: `${REFERENCE} and 2 more` },
    cases: [{ ko: `${REFERENCE} 긴급대출`, en: `${REFERENCE} Emergency loan` }],
  },
  'evidence-asked': { ...of, items: ['진단서 사본'], until: '2020-10-15' },
  'evidence-reminder': { ...of, until: '2020-12-31' },
  referred: { ...of, until: '2020-10-15' },
  'sent-on': {
    ...of,
    institution: { ko: '임차료 감액 조정위원회', en: 'rent-reduction committee' },
    words: '협의체에서 합의하지 못했습니다.',
    until: '2020-10-15',
  },
  approved: {
    ...of,
    benefit: { ko: '월 30만 원', en: '300,000 won a month' },
    words: '확인했습니다.',
    appealUntil: '2020-12-31',
  },
  rejected: {
    ...of,
    reasons: [{ ko: '소득이 기준보다 많습니다.', en: 'The income is above the limit.' }],
    words: '다시 신청해 주세요.',
    appealUntil: '2020-12-31',
  },
  paid: { ...of, amount: 1_230_000 },
  'payment-returned': of,
  'repayment-asked': { ...of, amount: 1_230_000 },
  'duplicate-found': of,
  withdrawn: of,
  'appeal-received': { ...of, until: '2020-12-31' },
  'appeal-upheld': { ...of, words: '새 서류가 있습니다.' },
  'appeal-dismissed': { ...of, words: '바뀐 것이 없습니다.' },
  reopened: of,
  closed: { ...of, words: '모두 지급했습니다.' },
  'message-received': of,
  'lender-news': {
    ...of,
    what: { ko: '금융기관에 보냈습니다.', en: 'It was laid before a lender.' },
    lender: { ko: 'IBK기업은행', en: 'IBK' },
    until: '2020-12-31',
  },
  overdue: { ...of, state: { ko: '심사 중', en: 'under review' }, due: '2020-12-31' },
  'council-moved': {
    reference: REFERENCE,
    what: { ko: '임대인: 제안', en: 'the landlord: propose terms' },
    next: { ko: '양쪽이 협의합니다.', en: 'Both sides negotiate.' },
    until: '2020-12-31',
  },
  'work-waits': { ...of, what: { ko: '서류가 왔습니다.', en: 'Papers arrived.' }, due: '2020-12-31' },
}

const patterns = ({ subject, letter, message }: Wording): readonly string[] => [
  subject,
  ...letter,
  ...message,
]
const everyLetter = NOTICE_KINDS.flatMap((kind) =>
  (['ko', 'en'] as const).map((language) => ({
    kind,
    language,
    letter: letterOf({ kind, parts: EXAMPLES[kind] }, language),
  })),
)

/** As telephones in Korea count: two bytes for a syllable. A text message has ninety of them. */
const bytesOf = (text: string): number =>
  Array.from(text, (letter) => (letter > '\u007f' ? 2 : 1)).reduce((a, b) => a + b, 0)

describe.each(NOTICE_KINDS)('%s', (kind) => {
  const { values, wording } = TEMPLATES[kind]

  it('has the same gaps in both languages, each a value of its kind', () => {
    const names = (one: Wording): readonly string[] =>
      [...new Set(patterns(one).flatMap((pattern) => gapsOf(pattern).map(({ name }) => name)))].toSorted()
    expect(names(wording.ko)).toEqual(names(wording.en))
    expect(names(wording.ko)).toEqual(Object.keys(EXAMPLES[kind]).toSorted())
    expect(() => values.parse({})).toThrow()
  })

  it('fills every gap, and each value is told', () => {
    for (const language of ['ko', 'en'] as const) {
      const { subject, paragraphs, message } = letterOf({ kind, parts: EXAMPLES[kind] }, language)
      expect(paragraphs).toHaveLength(wording[language].letter.length)
      expect([subject, ...paragraphs, message].join('\n')).not.toMatch(/[{}]|undefined|null|NaN|\[object/)
      expect(subject.length).toBeLessThan(78)
    }
  })

  it('is one text message, which tells neither a sum nor what was applied for nor why', () => {
    for (const language of ['ko', 'en'] as const) {
      const { message } = letterOf({ kind, parts: EXAMPLES[kind] }, language)
      expect(bytesOf(message), message).toBeLessThanOrEqual(90)
      for (const pattern of wording[language].message)
        for (const { name } of gapsOf(pattern))
          expect(['reference', 'receipt', 'until', 'appealUntil']).toContain(name)
    }
  })
})

it('leaves out whole what misses a value', () => {
  const parts = { ...EXAMPLES.rejected, words: null, reasons: [], appealUntil: null }
  const { paragraphs, message } = letterOf({ kind: 'rejected', parts }, 'ko')
  expect(paragraphs).toEqual(['서울형 유급병가 신청을 이번에는 받아들이지 못했습니다.'])
  expect(message).toBe('[온돌] 7K3MA-9QTFX: 결정이 났습니다. 온돌에서 확인해 주세요.')
})

it.each([
  ['{on:date}', '2020년 9월 5일', '5 September 2020'],
  ['{on:day}', '9월 5일', '5 September'],
  ['{sum:won}', '1,230,000원', '1,230,000 won'],
  ['{list:lines}', '· 하나\n· 둘', '· 하나\n· two'],
  ['{list}', '하나, 둘', '하나, two'],
])('writes %s', (pattern, ko, en) => {
  const values = { on: '2020-09-05', sum: 1_230_000, list: ['하나', { ko: '둘', en: 'two' }] }
  expect(fill(pattern, values, 'ko')).toBe(ko)
  expect(fill(pattern, values, 'en')).toBe(en)
})

it('refuses a gap that nobody can write', () => {
  expect(() => fill('{a:roman}', { a: 4 }, 'en')).toThrow('{a:roman}')
})

it('writes what people wrote as text, never as a page', () => {
  const parts = { ...EXAMPLES.closed, words: '<script>alert("1")</script> & {reference}' }
  const letter = letterOf({ kind: 'closed', parts }, 'en')
  const { text, html } = bodiesOf(letter, { language: 'en', link: 'https://relief.test/' })
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; {reference}')
  expect(html).not.toContain('<script>')
  expect(text).toContain('<script>alert("1")</script> & {reference}')
  expect(text).toContain('https://relief.test/')
})

it('reads as it should', () => {
  const told = everyLetter.map(
    ({ kind, language, letter }) =>
      `${kind} ${language}\n${letter.subject}\n${letter.paragraphs.join('\n')}\n${letter.message}`,
  )
  expect(told).toHaveLength(NOTICE_KINDS.length * 2)
  const kinds: readonly NoticeKind[] = ['approved', 'submitted']
  expect(kinds.map((kind) => told.find((text) => text.startsWith(`${kind} ko`)))).toEqual([
    `approved ko
신청이 승인되었습니다 (7K3MA-9QTFX)
서울형 유급병가 신청이 승인되었습니다.
지원 내용: 월 30만 원
담당자의 설명: 확인했습니다.
결정에 동의하지 않으면 2020년 12월 31일까지 온돌에서 이의를 신청할 수 있습니다.
[온돌] 7K3MA-9QTFX: 신청이 승인되었습니다.`,
    `submitted ko
신청을 받았습니다 (7K3MA-9QTFX 외 2건)
신청해 주셔서 고맙습니다. 아래 신청을 받았습니다.
· 7K3MA-9QTFX 긴급대출
결정이 나거나 서류가 더 필요하면 바로 알려 드립니다. 지금 더 하실 일은 없습니다.
[온돌] 신청을 받았습니다. 접수번호 7K3MA-9QTFX 외 2건`,
  ])
})
