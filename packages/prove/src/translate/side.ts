import type { Expression, Pack } from '@ondol/rules'
import type { Polynomial } from '../algebra/polynomial.ts'
import type { Script } from '../formula/script.ts'
import type { Truth } from '../formula/truth.ts'
import type { DateParts } from '../space/calendar.ts'
import type { CaseFacts } from '../space/case-facts.ts'
import type { Space, Thing } from '../space/space.ts'
import type { Value } from './value.ts'

/** The date of the question: any day of a span in which the city's values stay the same. */
export interface Asked {
  readonly parts: DateParts
  readonly number: Polynomial
  readonly parameters: ReturnType<Pack['parametersAt']>
  readonly isDeclared: (id: string) => Truth
}

/** One set of facts under one pack; a question has one side or two. */
export interface Side {
  readonly pack: Pack
  readonly space: Space
  readonly script: Script
  readonly facts: CaseFacts
  readonly asked: Asked
  /** What a rule comes to for a thing; found once for each. */
  readonly value: (thing: Thing, node: Expression) => Value
}

/** What a translation of one family of nodes is given. */
export interface Place {
  readonly side: Side
  readonly thing: Thing
}

/** The value of a part, asked of the same thing. */
export const part = ({ side, thing }: Place, node: Expression): Value => side.value(thing, node)
