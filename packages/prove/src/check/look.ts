import type { Expression, Pack, Property } from '@ondol/rules'
import { newScript, type Scope } from '../formula/script.ts'
import { and, NO, YES } from '../formula/truth.ts'
import { type CaseInput, caseInput, type Values, wantedNames } from '../replay/case-input.ts'
import { type Interpreter, newInterpreter } from '../replay/seen.ts'
import type { Solver } from '../solver/solver.ts'
import type { Bounds } from '../space/bounds.ts'
import { newSpace, type Space } from '../space/space.ts'
import type { Span } from '../space/spans.ts'
import type { Side } from '../translate/side.ts'
import { asLogical } from '../translate/value.ts'
import { programmesOf } from './examine.ts'
import type { Inquiry } from './inquiry.ts'
import { programmeIn } from './outcome.ts'
import { sidesOf } from './sides.ts'
import { type Example, TranslationError } from './verdict.ts'

/** What a search is given beside the property. */
export interface LookOptions {
  readonly pack: Pack
  readonly bounds: Bounds
  readonly solver: Solver
  /** The most that one question to the solver may take. */
  readonly milliseconds: number
  readonly signal?: AbortSignal | undefined
}

/** What is looked for, and when. */
export interface Looking {
  readonly inquiry: Inquiry
  /** Whether a case is looked for that is thought to exist. */
  readonly isExpected: boolean
  readonly span: Span
}

/** Why a question is not decided. */
export type Obstacle = 'timeout' | 'cancelled' | 'rounding' | 'irrational'

/** A case that the interpreter confirms; that there is none; or that it is not decided. */
export type Answer =
  | { readonly kind: 'found'; readonly example: Example }
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly reason: Obstacle }

/** A plain case is not worth waiting for. */
const PLAIN_TIME = 2_000

/** Where cases are looked for, one after the other. */
const FOR_CASES: readonly Scope[] = [
  { rounding: 'clear', cases: 'plain' },
  { rounding: 'either', cases: 'all' },
  { rounding: 'clear', cases: 'all' },
]
const AGAINST_CASES: readonly Scope[] = [{ rounding: 'either', cases: 'more' }, ...FOR_CASES]
/**
 * Two sets of facts may each lie within a rounding of a bound, and be rounded apart. Whether a case exists where no
 * rounding can do that is asked first.
 */
const AGAINST_CHANGES: readonly Scope[] = [
  { rounding: 'clear', cases: 'more' },
  { rounding: 'clear', cases: 'plain' },
  { rounding: 'clear', cases: 'all' },
]

/** Looks for a case that the interpreter confirms. */
export async function look(property: Property, looking: Looking, options: LookOptions): Promise<Answer> {
  const asking = {
    property,
    ...looking,
    interpreters: interpretersFor(property, looking.inquiry, options.pack),
  }
  let open: Obstacle = 'rounding'
  for (const scope of scopesFor(looking)) {
    const answer = await lookIn(scope, asking, options)
    if (answer === 'unconfirmed') continue
    if (answer.kind === 'found' || (answer.kind === 'none' && isWide(scope, looking))) return answer
    if (answer.kind === 'open') open = answer.reason
  }
  return { kind: 'open', reason: open }
}

function scopesFor({ isExpected, inquiry }: Looking): readonly Scope[] {
  if (inquiry.differs?.kind === 'change') return isExpected ? AGAINST_CHANGES.slice(1) : AGAINST_CHANGES
  return isExpected ? FOR_CASES : AGAINST_CASES
}

/** True where no case in a scope means that there is none to be found. */
function isWide({ rounding, cases }: Scope, { inquiry }: Looking): boolean {
  return cases !== 'plain' && (rounding === 'either' || inquiry.differs?.kind === 'change')
}

interface Asking extends Looking {
  readonly property: Property
  readonly interpreters: readonly Interpreter[]
}

function interpretersFor({ given, claim }: Property, inquiry: Inquiry, pack: Pack): readonly Interpreter[] {
  const rules: readonly Expression[] = given === undefined ? inquiry.rules : [...inquiry.rules, given]
  const { subject } = programmeIn(pack, programmesOf(claim)[0] ?? '')
  const other = inquiry.differs?.kind === 'pack' ? inquiry.differs.pack : pack
  return [pack, other].map((one) => newInterpreter(one, subject, rules))
}

/** One question to the solver; a case that it finds where rounding is clear must be confirmed. */
async function lookIn(scope: Scope, asking: Asking, options: LookOptions): Promise<Answer | 'unconfirmed'> {
  const answer = await ask(scope, asking, options)
  if (answer.kind !== 'found') return answer
  if (scope.cases === 'more') return 'unconfirmed'
  if (isConfirmed(asking, answer.example)) return answer
  if (scope.rounding === 'clear') throw new TranslationError(asking.property.id, answer.example.facts)
  return 'unconfirmed'
}

function isConfirmed({ property: { given }, inquiry, interpreters }: Asking, example: Example): boolean {
  const seen = example.facts.flatMap((input, index) => interpreters[index]?.see(input, example.subject) ?? [])
  return inquiry.confirms(seen) && (given === undefined || seen.every((one) => one.value(given) === true))
}

async function ask(
  scope: Scope,
  { property, inquiry, span }: Asking,
  { pack, bounds, solver, milliseconds, signal }: LookOptions,
): Promise<Answer> {
  const script = newScript(scope)
  const entity = programmeIn(pack, programmesOf(property.claim)[0] ?? '').subject
  const space = newSpace({ pack, script, bounds, entity, isComplete: true })
  const sides = sidesOf(space, { pack, span, differs: inquiry.differs })
  const goal = and(...sides.map((side) => givenOf(property, side)), inquiry.goal(sides))
  if (goal === NO) return { kind: 'none' }
  const text = script.text(goal, [...new Set(sides.flatMap(wantedNames))])
  const limit = scope.cases === 'plain' ? Math.min(milliseconds, PLAIN_TIME) : milliseconds
  const answer = await solver.ask(text, { milliseconds: limit, signal })
  if (answer.kind === 'unknown') return { kind: 'open', reason: answer.reason }
  return answer.kind === 'none' ? answer : found(space, sides, answer.values)
}

function givenOf({ given }: Property, side: Side): string {
  return given === undefined ? YES : asLogical(side.value(side.space.subject, given)).holds
}

function found({ subject }: Space, sides: readonly Side[], values: Values): Answer {
  const facts = sides.flatMap((side): readonly CaseInput[] => {
    const input = caseInput(side, values)
    return input === undefined ? [] : [input]
  })
  if (facts.length < sides.length) return { kind: 'open', reason: 'irrational' }
  return { kind: 'found', example: { subject: `${subject.entity}/${subject.id}`, facts } }
}
