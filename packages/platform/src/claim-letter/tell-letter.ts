import type { Language, Pack, Text } from '@ondol/rules'
import type { Paper } from '../paper/index.ts'
import { drawSales } from './draw-sales.ts'
import { type Figures, figuresIn } from './figures.ts'
import type { Letter } from './letter.ts'
import { type LetterWords, letterWords } from './letter-words.ts'
import { namedReliefs } from './named-reliefs.ts'

/** What every part of the letter needs to be told. */
interface Told {
  readonly paper: Paper
  readonly letter: Letter
  readonly say: LetterWords
  readonly as: Figures
  readonly text: (text: Text) => string
  readonly pack: Pack
}

const BODY = { size: 10.5, above: 4 } as const
const HEAD = { size: 11.5, bold: true, above: 12, role: 'H2' } as const
const NOTE = { size: 8.5, above: 3, colour: '#464c53' } as const
const CHART = 110
const SIGNING = 190

/** Writes one copy of the letter, beginning on a page of its own. */
export function tellLetter(
  paper: Paper,
  letter: Letter,
  { pack, language }: { readonly pack: Pack; readonly language: Language },
): void {
  const told: Told = {
    paper,
    letter,
    pack,
    say: letterWords[language],
    as: figuresIn(language),
    text: (text) => text[language],
  }
  paper.newPage()
  tellHead(told)
  tellLease(told)
  tellSales(told)
  tellClaim(told)
  tellReliefs(told)
  tellSources(told)
  tellClose(told)
}

/** What the letter is called: a claim where the law gives one, else a request. */
export function titleOf({ route }: Letter, language: Language): string {
  const say = letterWords[language]
  return route.kind === 'claim' ? say.titleClaim : say.titleMediation
}

function tellHead({ paper, letter, say }: Told): void {
  const { sender, addressee, premises } = letter.request
  const title = letter.route.kind === 'claim' ? say.titleClaim : say.titleMediation
  paper.paragraph(say.copy, { size: 9, colour: '#464c53' })
  paper.heading(title, { size: 19, bold: true, above: 2, role: 'H1' })
  const rows: readonly (readonly [string, string | undefined])[] = [
    [say.addressee, `${addressee.name} (${say.landlord})`],
    [say.address, addressee.address],
    [say.telephone, addressee.telephone],
    [say.sender, `${sender.name} (${say.tenant})`],
    [say.address, sender.address],
    [say.telephone, sender.telephone],
    [say.premises, premises ?? sender.address],
    [say.subject, title],
    [say.date, letter.date],
  ]
  paper.table(
    rows.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== ''),
    { above: 8 },
  )
}

function tellLease({ paper, letter: { lease }, say, as }: Told): void {
  paper.heading(say.leaseHead, HEAD)
  paper.table([
    [say.deposit, as.won(lease.deposit)],
    [say.rent, as.won(lease.monthlyRent)],
    [say.term, say.period(lease.startedOn, lease.endsOn)],
  ])
}

function tellSales({ paper, letter: { sales }, say, as }: Told): void {
  paper.heading(say.salesHead, HEAD)
  paper.paragraph(say.fell(as.won(sales.recent), as.won(sales.base), as.share(sales.drop)), BODY)
  if (sales.burden !== null) paper.paragraph(say.burden(as.share(sales.burden)), BODY)
  if (sales.months.length === 0) return
  paper.paragraph(`${say.chart} (${say.chartLegend})`, NOTE)
  const alt = sales.months.map(({ month, won }) => `${month} ${as.won(won)}`).join(', ')
  paper.figure({ alt: `${say.chart}: ${alt}`, height: CHART, draw: drawSales(sales.months) })
}

function tellClaim({ paper, letter, say, as, text }: Told): void {
  const { route, terms, weighed, lease, law, recommended, comparable } = letter
  const monthly = weighed.tenant.monthly ?? 0
  const [converted, limit] = [as.won(route.convertedDeposit ?? 0), as.won(route.limit.value)]
  paper.heading(say.claimHead, HEAD)
  if (route.kind === 'claim') {
    paper.paragraph(`${text(law.claim.text)}: ${text(law.says)}`, BODY)
    paper.paragraph(say.claimApplies(converted, limit), BODY)
  } else paper.paragraph(say.mediationApplies(converted, limit), BODY)
  const ask = {
    rent: as.won(lease.monthlyRent),
    lowered: as.won(lease.monthlyRent - monthly),
    cut: as.share(terms.cut),
    monthly: as.won(monthly),
    months: terms.months,
    from: as.month(weighed.from),
  }
  paper.paragraph(say.ask(ask), { ...BODY, bold: true, above: 6 })
  if (recommended !== null)
    paper.paragraph(say.recommended(as.share(recommended.cut), recommended.months), BODY)
  if (comparable.kind === 'reached') {
    const { lower, median, upper } = comparable.cut
    const shares = { lower: as.share(lower), median: as.share(median), upper: as.share(upper) }
    paper.paragraph(say.comparable({ ...comparable, ...shares }), BODY)
  }
}

function tellReliefs({ paper, letter, say, as, text }: Told): void {
  const reliefs = namedReliefs(letter.weighed)
  if (reliefs.length === 0) return
  paper.heading(say.reliefsHead, HEAD)
  for (const { title, amount, source } of reliefs) {
    const basis = as.basis(source.basis)
    const line =
      amount === null ? say.reliefOpen(text(title), basis) : say.relief(text(title), as.won(amount), basis)
    paper.paragraph(line, BODY)
  }
  paper.paragraph(say.reliefsNote, NOTE)
}

function tellSources({ paper, letter, say, as, text }: Told): void {
  paper.heading(say.sources, { ...HEAD, size: 10 })
  for (const { what, source } of letter.sources)
    paper.paragraph(`${text(what)}: ${text(source.text)} (${as.basis(source.basis)})`, NOTE)
}

function tellClose({ paper, letter, say, text, pack }: Told): void {
  const { institutions } = pack.definition
  const named = (id: string): string => {
    const found = institutions.find((one) => one.id === id)
    return found === undefined ? id : text(found.title)
  }
  paper.keepTogether(SIGNING)
  paper.paragraph(say.answer(letter.answerDays.days), { ...BODY, above: 14 })
  paper.paragraph(say.mediation(named('win-win-council'), named('rent-reduction-committee')), BODY)
  if (say.close !== '') paper.paragraph(say.close, BODY)
  paper.paragraph(letter.date, { ...BODY, above: 12 })
  paper.paragraph(`${say.sign}  ${letter.request.sender.name}  ${say.stamp}`, { ...BODY, bold: true })
  paper.figure({
    alt: say.post,
    height: 60,
    draw: (document, { x, y, width, height }) => {
      document
        .rect(x, y + 6, width, height - 6)
        .lineWidth(0.6)
        .strokeColor('#8a949e')
        .stroke()
      document
        .font('regular')
        .fontSize(8)
        .fillColor('#6d7882')
        .text(say.post, x + 6, y + 10, { lineBreak: false })
    },
  })
}
