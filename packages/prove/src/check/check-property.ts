import type { Expression, Pack, Property, Text } from '@ondol/rules'
import { newInterpreter } from '../replay/seen.ts'
import { type Bounds, boundsOfTwo, boundWords } from '../space/bounds.ts'
import { type Span, spansOf } from '../space/spans.ts'
import { examine, programmesOf } from './examine.ts'
import { lossOf } from './examine-amounts.ts'
import type { Examination } from './inquiry.ts'
import { type Answer, type LookOptions, look, type Obstacle } from './look.ts'
import { parametersIn } from './parameters-in.ts'
import type { Example, Verdict } from './verdict.ts'

/** What a check is given beside the property. */
export interface CheckOptions extends LookOptions {
  readonly clock: () => number
}

/** Shows that a property holds for every case within the bounds, or a case for which it does not. */
export async function checkProperty(property: Property, given: CheckOptions): Promise<Verdict> {
  const started = given.clock()
  const isOfTwo = property.claim.kind === 'never-less' || property.claim.kind === 'no-cliff'
  const options = isOfTwo ? { ...given, bounds: boundsOfTwo(given.bounds) } : given
  const examination = examine(property.claim)
  const settled =
    examination.wanted === 'cases'
      ? await settleByCases(property, examination, options)
      : await settleByNone(property, examination, options)
  return {
    property,
    ...settled,
    bound: isOfTwo ? clearOfRounding(boundWords(options.bounds)) : boundWords(options.bounds),
    milliseconds: Math.round(options.clock() - started),
  }
}

/** Two sides are compared where no comparison lies within a rounding error of its bound. */
function clearOfRounding({ ko, en }: Text): Text {
  return {
    ko: `${ko}; 값이 기준에서 컴퓨터 반올림 오차(약 10⁻¹⁵배) 안에 있는 경우는 뺍니다`,
    en: `${en}; without cases that lie within a rounding error (some 10⁻¹⁵ of the value) of a bound`,
  }
}

type Settled = Pick<Verdict, 'status' | 'examples' | 'reason' | 'size'>

const HOLDS: Settled = { status: 'holds', examples: [], reason: null, size: null }

/** There must be no case, at no time. */
async function settleByNone(
  property: Property,
  { inquiries }: Examination,
  options: CheckOptions,
): Promise<Settled> {
  const isExpected = property.finding !== undefined
  let open: Obstacle | undefined
  for (const span of spansFor(property, options.pack, options.bounds)) {
    for (const inquiry of inquiries(options.pack, span)) {
      const answer = await look(property, { inquiry, span, isExpected }, options)
      if (answer.kind === 'found')
        return {
          ...HOLDS,
          status: 'fails',
          examples: [answer.example],
          size: sizeOf(property, answer.example, options.pack),
        }
      if (answer.kind === 'open') open = answer.reason
    }
  }
  return open === undefined ? HOLDS : { ...HOLDS, status: 'open', reason: obstacleWords[open] }
}

/** What the example of a cliff loses in all, in won. */
function sizeOf({ claim }: Property, { facts, subject }: Example, pack: Pack): number | null {
  if (claim.kind !== 'no-cliff') return null
  const [before, after] = facts.map((input) =>
    newInterpreter(pack, '', []).see(input, subject).result(claim.programme),
  )
  return before === undefined || after === undefined ? null : lossOf(before, after)
}

/** There must be a case for each inquiry, at some time. */
async function settleByCases(
  property: Property,
  examination: Examination,
  options: CheckOptions,
): Promise<Settled> {
  const spans = spansFor(property, options.pack, options.bounds)
  const [first] = spans
  const count = first === undefined ? 0 : examination.inquiries(options.pack, first).length
  const answers: Answer[] = []
  for (let index = 0; index < count; index++)
    answers.push(await lookAtAnyTime(property, { examination, index, spans }, options))
  return settledBy(answers)
}

interface Wanted {
  readonly examination: Examination
  /** Which of its inquiries. */
  readonly index: number
  readonly spans: readonly Span[]
}

async function lookAtAnyTime(
  property: Property,
  { examination, index, spans }: Wanted,
  options: CheckOptions,
): Promise<Answer> {
  let last: Answer = { kind: 'none' }
  for (const span of spans) {
    const inquiry = examination.inquiries(options.pack, span)[index]
    if (inquiry === undefined) continue
    const answer = await look(property, { inquiry, span, isExpected: true }, options)
    if (answer.kind === 'found') return answer
    if (answer.kind === 'open') last = answer
  }
  return last
}

function settledBy(answers: readonly Answer[]): Settled {
  const examples = answers.flatMap((answer): readonly Example[] =>
    answer.kind === 'found' ? [answer.example] : [],
  )
  const missing = answers.filter(({ kind }) => kind === 'none').length
  if (missing > 0)
    return {
      ...HOLDS,
      status: 'fails',
      examples,
      reason: {
        ko: `찾는 사례 ${answers.length}가지 가운데 ${missing}가지는 있을 수 없습니다`,
        en: `of ${answers.length} cases looked for, ${missing} cannot exist`,
      },
    }
  const open = answers.find((answer) => answer.kind === 'open')
  return open === undefined
    ? { ...HOLDS, examples }
    : { ...HOLDS, status: 'open', examples, reason: obstacleWords[open.reason] }
}

const obstacleWords: Readonly<Record<Obstacle, Text>> = {
  timeout: { ko: '주어진 시간에 결정하지 못했습니다', en: 'not decided in the time given' },
  cancelled: { ko: '중단되었습니다', en: 'cancelled' },
  rounding: {
    ko: '컴퓨터 수의 반올림이 가르는 곳에서만 어긋날 수 있어 결정하지 못했습니다',
    en: 'could fail only where the rounding of computer numbers decides; not decided',
  },
  irrational: {
    ko: '유리수가 아닌 값에서만 어긋나, 사실 파일로 보일 수 없습니다',
    en: 'fails only for values that are no fractions, which no facts file can state',
  },
}

function spansFor({ claim, given }: Property, pack: Pack, bounds: Bounds): readonly Span[] {
  const rules: Expression[] = given === undefined ? [] : [given]
  if (claim.kind === 'serves') rules.push(claim.group)
  if (claim.kind === 'amount-within') rules.push(claim.most)
  return spansOf([pack], parametersIn([pack], programmesOf(claim), rules), bounds)
}
