import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentDisposition } from './disposition.ts'
import { shownName } from './shown-name.ts'

it.each([
  ['임대차 계약서.pdf', '임대차 계약서.pdf'],
  ['임대차 계약서.pdf'.normalize('NFD'), '임대차 계약서.pdf'],
  ['C:\\Users\\kim\\바탕 화면\\계약서.pdf', '계약서.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['계약서.pdf.exe', '계약서.pdf.pdf'],
  ['\u202Efdp.exe', 'fdp.pdf'],
  ['ㅤ계약\u200b서\n2020\0.PDF', 'ㅤ계약서2020.pdf'],
  ['a<b>:"c|d?*.pdf', 'a b c d.pdf'],
  ['...', 'document.pdf'],
  ['', 'document.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['2020.07.31 매출', '2020.07.31 매출.pdf'],
  ['가'.repeat(300), `${'가'.repeat(80)}.pdf`],
])('shows %j as %j', (given, shown) => {
  expect(shownName(given, 'pdf')).toBe(shown)
})

it('ends in what the file really is', () => {
  expect(shownName('계약서.pdf', 'jpeg')).toBe('계약서.jpg')
})

it('never shows what could deceive, and is the same when shown twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
      const shown = shownName(given, 'png')
      expect(shown).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]|^\./u)
      expect([...shown].length).toBeLessThanOrEqual(84)
      expect(shownName(shown, 'png')).toBe(shown)
    }),
  )
})

it('states a name in any script, and never breaks out of the header', () => {
  expect(contentDisposition('inline', '계약서 (1).pdf')).toBe(
    `inline; filename="___ (1).pdf"; filename*=UTF-8''%EA%B3%84%EC%95%BD%EC%84%9C%20%281%29.pdf`,
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (given) => {
      const header = contentDisposition('attachment', shownName(given, 'pdf'))
      expect(header).toMatch(/^attachment; filename="[^"\\\r\n]+"; filename\*=UTF-8''[\w.!~%-]+$/)
    }),
  )
})
