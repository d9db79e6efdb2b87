import { assess, derivedValue, type Facts, formatDate, type Pack, type Result } from '@ondol/rules'
import type { Request } from './situation.ts'
import { type Plain, plainValue } from './variable.ts'

/** What is computed from the facts at one date; programmes are asked once, and only if one is wanted. */
export class Answers {
  readonly #pack: Pack
  readonly #facts: Facts
  #results: ReadonlyMap<string, Result> | undefined

  constructor(pack: Pack, facts: Facts) {
    this.#pack = pack
    this.#facts = facts
  }

  /** The value of a computed variable; `null` where a fact is missing. */
  to(request: Request): Plain {
    const { origin } = request.variable
    switch (origin.kind) {
      case 'field':
        return null
      case 'derived':
        return this.#derivedValue(request, origin.id)
      case 'eligibility':
        return STATUS[this.#resultOf(origin.programme, request)?.status ?? 'ineligible']
      case 'excluded-by':
        return this.#resultOf(origin.programme, request)?.excludedBy ?? null
      case 'figure':
        return figureOf(this.#resultOf(origin.programme, request), origin.figure)
    }
  }

  #derivedValue({ entity, path, variable }: Request, id: string): Plain {
    const value = derivedValue(this.#pack, this.#facts, { subject: `${entity}/${path[1]}`, id })
    return variable.valueType === 'Date' && typeof value === 'number' ? formatDate(value) : plainValue(value)
  }

  #resultOf(programme: string, { entity, path }: Request): Result | undefined {
    this.#results ??= new Map(
      assess(this.#pack, this.#facts).results.map((result) => [
        `${result.programme} ${result.subject}`,
        result,
      ]),
    )
    return this.#results.get(`${programme} ${entity}/${path[1]}`)
  }
}

const STATUS = { eligible: true, ineligible: false, unknown: null } as const

/** Who is refused gets an amount of 0, and no other figure. */
function figureOf(result: Result | undefined, figure: string): Plain {
  if (result === undefined || result.status === 'ineligible') return figure === 'amount' ? 0 : null
  return result.benefit?.[figure] ?? null
}
