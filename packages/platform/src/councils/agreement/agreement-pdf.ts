import type { Text } from '@ondol/rules'
import { Paper } from '../../paper/index.ts'
import type { Registered, SignatureMark } from '../model/index.ts'

/** What a registered agreement is printed from. */
export interface PrintedAgreement {
  readonly text: string
  readonly registered: Registered
  /** What the providers of signatures are called, and what they are not. */
  readonly providerTitle: (id: string) => Text
  readonly now: Date
}

/**
 * A registered agreement as PDF/A-2b, the form for keeping: its text, who signed it when and by whose signature, and the
 * hash that they signed. Korean, as the text is.
 */
export async function agreementPdf(printed: PrintedAgreement): Promise<Buffer> {
  const { text, registered, now } = printed
  const [title = '', reference = '', ...lines] = text.split('\n')
  const paper = new Paper(`${title} 제${registered.number}호`, 'ko', { made: now, subset: 'PDF/A-2b' })
  paper.heading(title, { size: 20, bold: true, role: 'H1' })
  paper.paragraph(`${reference} · 등록번호 제${registered.number}호`, {
    size: 10,
    colour: '#464c53',
    above: 4,
  })
  for (const line of lines) writeLine(paper, line)
  paper.rule(14)
  paper.heading('서명', { size: 14, bold: true, above: 12, role: 'H2' })
  signature(paper, printed, ['임차인', registered.signatures.claimant])
  signature(paper, printed, ['임대인', registered.signatures.respondent])
  paper.paragraph(`서명한 글의 SHA-256: ${registered.text.sha256}`, { size: 8.5, above: 12 })
  return await paper.finish((page, pages) => `제${registered.number}호 · ${page}/${pages}`)
}

function writeLine(paper: Paper, line: string): void {
  if (line === '') return
  const isClause = /^제\d+조 /.test(line)
  if (isClause) paper.heading(line, { size: 11.5, bold: true, above: 10, role: 'H2' })
  else paper.paragraph(line, { size: 10.5, above: 4 })
}

function signature(
  paper: Paper,
  { providerTitle }: PrintedAgreement,
  [side, mark]: readonly [string, SignatureMark | undefined],
): void {
  if (mark === undefined) throw new Error(`expected the signature of the ${side} on a registered agreement`)
  paper.paragraph(`${side}: ${seoulTime(mark.at)} 서명 (${mark.identity})`, { size: 10.5, above: 8 })
  paper.paragraph(providerTitle(mark.provider).ko, { size: 9.5, colour: '#8a240f' })
  paper.paragraph(mark.signature, { size: 7.5, colour: '#464c53' })
}

/** A moment by clocks in Seoul. */
function seoulTime(at: string): string {
  return new Intl.DateTimeFormat('ko-KR', {
    timeZone: 'Asia/Seoul',
    dateStyle: 'long',
    timeStyle: 'medium',
  }).format(new Date(at))
}
