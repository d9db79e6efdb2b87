import { type Declaration, type Expression, type Pack, parseDate } from '@ondol/rules'
import { difference, type Polynomial } from '../algebra/polynomial.ts'
import type { Script } from '../formula/script.ts'
import { and, or, type Truth, YES } from '../formula/truth.ts'
import { type DateParts, dateNumber, statedDate, whole } from '../space/calendar.ts'
import type { CaseFacts } from '../space/case-facts.ts'
import type { Space, Thing } from '../space/space.ts'
import type { Span } from '../space/spans.ts'
import type { Asked, Side } from './side.ts'
import { translate } from './translate.ts'
import type { Value } from './value.ts'

/** What facts declare for themselves, such as the emergency of a drill, by the name of its variable. */
export const declarationName = (id: string): string => `declared.${id}`

/** A side of a question that is asked on some day of a span. */
export function newSide(space: Space, { pack, facts, span, like }: SideOptions): Side {
  const { script } = space
  const values = new Map<string, Map<Expression, Value>>()
  const value = (thing: Thing, node: Expression): Value => {
    const ofThing = values.get(thing.id) ?? new Map<Expression, Value>()
    values.set(thing.id, ofThing)
    const known = ofThing.get(node)
    if (known !== undefined) return known
    const made = translate(node, { side, thing })
    ofThing.set(node, made)
    return made
  }
  const side: Side = {
    pack,
    space,
    script,
    facts,
    asked: asked(space, like?.asked.parts, { pack, span }),
    value,
  }
  return side
}

export interface SideOptions {
  readonly pack: Pack
  readonly facts: CaseFacts
  readonly span: Span
  /** A side that is asked on the same day. */
  readonly like?: Side
}

/** The name of the date of the question. */
export const TODAY = 'today'

function asked(
  { script }: Space,
  sameDay: DateParts | undefined,
  { pack, span }: { readonly pack: Pack; readonly span: Span },
): Asked {
  const parts = sameDay ?? newDay(script, span)
  const number = dateNumber(parts)
  return {
    parts,
    number,
    parameters: pack.parametersAt(span.from),
    isDeclared: (id) =>
      or(byPack(script, number, pack.vocabulary.declarations.get(id)), script.truth(declarationName(id))),
  }
}

function newDay(script: Script, span: Span): DateParts {
  const parts = statedDate(script, TODAY)
  const number = dateNumber(parts)
  script.assert(script.atLeastZero(difference(number, whole(span.from))))
  script.assert(script.atLeastZero(difference(whole(span.to), number)))
  if (script.cases === 'plain') script.assert(script.isZero(difference(whole(plainDay(span)), number)))
  return parts
}

/** The 15th of the month in which a span begins, or of the next. */
function plainDay({ from }: Span): number {
  const [month, day] = [Math.floor(from / 100), from % 100]
  if (day <= 15) return month * 100 + 15
  return (month % 100 === 12 ? month + 89 : month + 1) * 100 + 15
}

/** The day lies in a period that the pack declares. */
function byPack(script: Script, day: Polynomial, declaration: Declaration | undefined): Truth {
  const periods = declaration?.periods ?? []
  return script.named(
    or(
      ...periods.map(({ from, to }) =>
        and(
          script.atLeastZero(difference(day, whole(parseDate(from) ?? 0))),
          to === undefined ? YES : script.atLeastZero(difference(whole(parseDate(to) ?? 0), day)),
        ),
      ),
    ),
  )
}
