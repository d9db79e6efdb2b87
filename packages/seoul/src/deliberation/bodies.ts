import {
  type Body,
  type ParameterHandle,
  parameter,
  type Source,
  type Text,
  type Unit,
  type ValueParameter,
} from '@ondol/rules'
import { assumption, statute } from '../sources.ts'

const mediationLaw: Source = statute(
  '상가건물 임대차보호법 제20조·제21조, 주택임대차보호법 제16조·제20조·제22조·제23조·제26조, 서울특별시 조례',
  'Commercial Building Lease Protection Act, art. 20 and 21, Housing Lease Protection Act, art. 16, 20, 22, 23 and 26, and the city’s ordinance',
)
const ours: Source = assumption(
  '제안은 협의체와 위원회의 절차를 정하지 않아 시의 임대차 조정을 본떠 정함',
  'the proposal sets no procedure for its councils and committees; set by us after the city’s lease mediation',
)

type FigureName = Exclude<keyof Body, 'institution' | 'title' | 'refersTo'>

interface Figure {
  readonly value: number
  readonly unit: Unit
  readonly source: Source
}

const NAMES: Readonly<Record<FigureName, Text>> = {
  panelSize: { ko: '조정부·위원회 인원', en: 'people on a panel' },
  lawyers: { ko: '변호사 위원 (이상)', en: 'lawyers among them, at least' },
  quorum: { ko: '의결 정족수 (이상)', en: 'votes for a resolution to count, at least' },
  ends: { ko: '처리 기간', en: 'time to bring a matter to an end' },
  extension: { ko: '의결로 연장하는 기간', en: 'what a resolution adds to it' },
  answer: { ko: '상대방이 답하는 기간', en: 'time for the other side to answer' },
  acceptance: { ko: '조정안 수락 기간', en: 'time to accept a settlement' },
  review: { ko: '재심 신청 기간', en: 'time to ask for a review' },
  absences: { ko: '불참으로 끝나는 횟수', en: 'times of staying away until it is closed' },
  sealedRounds: { ko: '비공개 제안 회차 (이하)', en: 'rounds of sealed offers, at most' },
}

const days = (value: number, source = ours): Figure => ({ value, unit: 'days', source })
const workingDays = (value: number): Figure => ({ value, unit: 'working-days', source: ours })
const people = (value: number, source = ours): Figure => ({ value, unit: 'people', source })
const times = (value: number, source = ours): Figure => ({ value, unit: 'times', source })

interface BodyWords {
  readonly institution: string
  readonly title: Text
  readonly refersTo?: string
  readonly figures: Readonly<Record<FigureName, Figure>>
}

const FIGURE_NAMES = Object.keys(NAMES) as readonly FigureName[] // its keys are what its type says

const idOf = (institution: string, name: FigureName): string =>
  `body.${institution}.${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

function figuresOf({ institution, title, figures }: BodyWords): readonly ValueParameter[] {
  return FIGURE_NAMES.map((name) => {
    const { value, unit, source } = figures[name]
    const words = {
      ko: `${title.ko}: ${NAMES[name].ko}`,
      en: `${title.en}: ${NAMES[name].en}`,
    }
    const handle: ParameterHandle<'int'> = parameter(idOf(institution, name), 'int', {
      title: words,
      unit,
      source,
      values: { start: value },
    })
    return handle.definition
  })
}

function bodyOf({ figures: _, ...words }: BodyWords): Body {
  const ids = FIGURE_NAMES.map((name) => [name, idOf(words.institution, name)] as const)
  // Every figure has its id: the names are those of the record.
  return { ...words, ...(Object.fromEntries(ids) as Readonly<Record<FigureName, string>>) }
}

/** A committee that resolves on cases with its members, and not between two sides. */
const resolving = (panelSize: number): BodyWords['figures'] => ({
  panelSize: people(panelSize),
  lawyers: people(1),
  quorum: people(Math.floor(panelSize / 2) + 1),
  ends: workingDays(20),
  extension: workingDays(10),
  answer: workingDays(7),
  acceptance: days(7),
  review: days(30),
  absences: times(2),
  sealedRounds: times(0),
})

const BODIES: readonly BodyWords[] = [
  {
    institution: 'win-win-council',
    title: { ko: '자치구 상생협의체', en: 'borough win-win council' },
    refersTo: 'rent-reduction-committee',
    figures: {
      panelSize: people(0),
      lawyers: people(0),
      quorum: people(0),
      ends: days(60),
      extension: days(30),
      answer: workingDays(7),
      acceptance: days(7),
      review: days(30),
      absences: times(2),
      sealedRounds: times(3),
    },
  },
  {
    institution: 'rent-reduction-committee',
    title: { ko: '임차료 감액 조정위원회', en: 'rent-reduction committee' },
    figures: {
      panelSize: people(3, mediationLaw),
      lawyers: people(1, mediationLaw),
      quorum: people(2),
      ends: days(60, mediationLaw),
      extension: days(30, mediationLaw),
      answer: workingDays(7),
      acceptance: days(7, mediationLaw),
      review: days(30),
      absences: times(2, mediationLaw),
      sealedRounds: times(0),
    },
  },
  {
    institution: 'tax-relief-committee',
    title: { ko: '세제감면위원회', en: 'tax-relief committee' },
    figures: resolving(5),
  },
  {
    institution: 'local-tax-review-board',
    title: { ko: '지방세심의위원회', en: 'local-tax review board' },
    figures: resolving(7),
  },
]

/** The bodies that deliberate, and every figure that they go by. */
export const bodies: readonly Body[] = BODIES.map(bodyOf)
export const bodyFigures: readonly ValueParameter[] = BODIES.flatMap(figuresOf)
