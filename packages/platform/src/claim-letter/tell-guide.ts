import { basisWords, type Language, type Pack, type Source, type Text } from '@ondol/rules'
import type { Paper } from '../paper/index.ts'
import { figuresIn } from './figures.ts'
import { guideWords } from './guide-words.ts'
import type { Letter } from './letter.ts'

const BODY = { size: 10.5, above: 4 } as const
const HEAD = { size: 12.5, bold: true, above: 14, role: 'H2', colour: '#0b50d0' } as const
const NOTE = { size: 9, above: 1, indent: 12, colour: '#464c53' } as const
const HELP = 'help-centre'

interface Told {
  readonly paper: Paper
  readonly letter: Letter
  readonly pack: Pack
  readonly language: Language
}

/** Writes what the tenant needs to know beside the letter, beginning on a page of its own. It is not sent. */
export function tellGuide(told: Told): void {
  const { paper, language } = told
  const say = guideWords[language]
  paper.newPage()
  paper.heading(say.title, { size: 19, bold: true, role: 'H1' })
  paper.paragraph(say.notSent, { ...BODY, bold: true, colour: '#8a240f' })
  paper.paragraph(say.check, BODY)
  paper.heading(say.stepsHead, HEAD)
  say.steps.forEach((step, index) => void paper.paragraph(`${index + 1}. ${step}`, BODY))
  tellRoutes(told)
  tellLaw(told)
  tellHelp(told)
}

function tellRoutes({ paper, letter: { route, comparable, rentsInDeposit }, language }: Told): void {
  const say = guideWords[language]
  const { won } = figuresIn(language)
  const limit = won(route.limit.value)
  const yours = route.kind === 'claim' ? say.routeClaim : say.routeMediation
  paper.heading(say.routesHead, HEAD)
  paper.table([
    [say.routeClaim, say.routeClaimText(limit, rentsInDeposit)],
    [say.routeMediation, say.routeMediationText(limit)],
  ])
  paper.paragraph(say.yours(won(route.convertedDeposit ?? 0), yours), { ...BODY, bold: true, above: 8 })
  tellSource(paper, { basis: route.limit.basis, text: route.limit.source }, language)
  if (comparable.kind === 'reached') return
  paper.heading(say.others, HEAD)
  paper.paragraph(say.tooFew(comparable.atLeast), BODY)
}

function tellLaw({ paper, letter: { law, weighed }, language }: Told): void {
  const say = guideWords[language]
  const { months } = weighed.clawBack
  paper.heading(say.lawHead, HEAD)
  const said: readonly { readonly text: Text; readonly source: Source }[] = [
    { text: law.says, source: law.claim },
    ...law.notes,
    {
      text: { ko: guideWords.ko.clawBack(months.value), en: guideWords.en.clawBack(months.value) },
      source: { basis: months.basis, text: months.source },
    },
  ]
  for (const { text, source } of said) {
    paper.paragraph(`· ${text[language]}`, BODY)
    tellSource(paper, source, language)
  }
}

function tellHelp({ paper, pack, language }: Told): void {
  const say = guideWords[language]
  const office = pack.definition.institutions.find(({ id }) => id === HELP)
  paper.heading(say.helpHead, HEAD)
  if (office?.contact !== undefined) {
    const { telephone, hours, source } = office.contact
    paper.paragraph(say.help(office.title[language], telephone, hours[language]), { ...BODY, bold: true })
    tellSource(paper, source, language)
  }
  paper.paragraph(say.handOver, BODY)
}

function tellSource(paper: Paper, { basis, text }: Source, language: Language): void {
  paper.paragraph(`${text[language]} (${basisWords[basis][language]})`, NOTE)
}
