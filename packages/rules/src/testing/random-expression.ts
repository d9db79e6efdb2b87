import type { Expression } from '../expression/expression.ts'
import type { Field } from '../model/field.ts'
import type { NumberMark } from '../model/value-type.ts'
import type { PackDefinition } from '../pack/definition.ts'
import type { Draw } from './draw.ts'
import { CHOICES, randomDate, randomNumber } from './random-values.ts'

/** What a random expression is to answer with. */
export type Typing = NumberMark | 'bool' | 'date' | 'choice'

interface Wanted {
  readonly entity: string
  readonly type: Typing
  readonly depth: number
}

type Make = () => Expression

/** A random expression of a type, asked of an entity of a pack whose variables end their ids in their type. */
export function randomExpression(draw: Draw, pack: PackDefinition, wanted: Wanted): Expression {
  const asked = new Asking(draw, pack, wanted)
  const leaves = asked.leaves()
  const makes = wanted.depth <= 0 ? leaves : [...leaves, ...asked.nodes()]
  return draw.pick(makes)()
}

/** One place in an expression that waits for a node. */
class Asking {
  private readonly draw: Draw
  private readonly pack: PackDefinition
  private readonly wanted: Wanted

  constructor(draw: Draw, pack: PackDefinition, wanted: Wanted) {
    this.draw = draw
    this.pack = pack
    this.wanted = wanted
  }

  private ask(type: Typing, entity: string = this.wanted.entity): Expression {
    return randomExpression(this.draw, this.pack, { entity, type, depth: this.wanted.depth - 1 })
  }

  private some(type: Typing, least: number): readonly Expression[] {
    return Array.from({ length: this.draw.int(least, 3) }, () => this.ask(type))
  }

  private fields(fits: (field: Field) => boolean): readonly string[] {
    const entity = this.pack.entities.find(({ id }) => id === this.wanted.entity)
    return Object.entries(entity?.fields ?? {}).flatMap(([name, field]) => (fits(field) ? [name] : []))
  }

  leaves(): readonly Make[] {
    const { entity, type } = this.wanted
    const names = this.fields((field) => field.type === type)
    const fields = names.map(
      (field): Make =>
        () => ({ kind: 'field', entity, field }),
    )
    // Facts come up more often than anything else.
    return [...fields, ...fields, ...this.variables(), ...this.constants()]
  }

  private variables(): readonly Make[] {
    const { entity, type } = this.wanted
    return this.pack.derived
      .filter((derived) => derived.entity === entity && derived.id.endsWith(`-${type}`))
      .map(
        ({ id }): Make =>
          () => ({ kind: 'derived', entity, id }),
      )
  }

  private constants(): readonly Make[] {
    const { draw } = this
    const { type } = this.wanted
    switch (type) {
      case 'bool':
        return [
          () => ({ kind: 'declared', id: draw.pick(['flood', 'frost']) }),
          () => ({ kind: 'literal', type, value: draw.chance(50) }),
        ]
      case 'date':
        return [
          () => ({ kind: 'today' }),
          () => ({ kind: 'parameter', id: 'p-date' }),
          () => ({ kind: 'first-of-month', back: draw.int(0, 15) }),
          () => ({ kind: 'literal', type, value: randomDate(draw) }),
        ]
      case 'choice':
        return []
      case 'int':
      case 'won':
      case 'ratio':
      case 'area':
        return [
          () => ({ kind: 'parameter', id: `p-${type}` }),
          () => ({ kind: 'literal', type, value: randomNumber(draw, type) }),
        ]
    }
  }

  nodes(): readonly Make[] {
    const { type } = this.wanted
    const own =
      type === 'bool'
        ? this.truths()
        : type === 'date'
          ? this.dates()
          : type === 'choice'
            ? this.ids()
            : this.numbers(type)
    return [...own, () => this.table(), ...this.links(), ...this.manySides()]
  }

  private table(): Expression {
    const cases = Array.from({ length: this.draw.int(0, 2) }, () => ({
      if: this.ask('bool'),
      then: this.ask(this.wanted.type),
    }))
    return { kind: 'when', cases, otherwise: this.ask(this.wanted.type) }
  }

  private links(): readonly Make[] {
    const { entity, type } = this.wanted
    const fields = this.pack.entities.find(({ id }) => id === entity)?.fields ?? {}
    return this.fields((field) => field.type === 'link').map((link): Make => {
      const field = fields[link]
      const to = field?.type === 'link' ? field.to : entity
      return () => ({ kind: 'via', entity, link, of: this.ask(type, to) })
    })
  }

  private manySides(): readonly Make[] {
    const { entity, type } = this.wanted
    if (type === 'date' || type === 'choice') return []
    const ops = type === 'bool' ? (['any', 'every'] as const) : (['sum', 'max', 'min'] as const)
    return this.pack.relations
      .filter((relation) => relation.entity === entity)
      .map(
        (relation): Make =>
          () => ({
            kind: 'aggregate',
            op: this.draw.pick<(typeof ops)[number]>(ops),
            relation: relation.id,
            of: this.ask(type, relation.from),
          }),
      )
  }

  private truths(): readonly Make[] {
    const { draw } = this
    const compare: Make = () => {
      const type = draw.pick(['int', 'won', 'ratio', 'area', 'date'] as const)
      const op = draw.pick(['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const)
      return { kind: 'compare', op, left: this.ask(type), right: this.ask(type) }
    }
    return [
      () => ({ kind: 'not', of: this.ask('bool') }),
      () => ({ kind: 'and', of: this.some('bool', 0) }),
      () => ({ kind: 'or', of: this.some('bool', 0) }),
      compare,
      compare,
      () => ({ kind: 'one-of', of: this.ask('choice'), choices: [draw.pick(CHOICES), draw.pick(CHOICES)] }),
      () => ({
        kind: 'has',
        of: { kind: 'field', entity: this.wanted.entity, field: 'colours' },
        choice: draw.pick(CHOICES),
      }),
    ]
  }

  private dates(): readonly Make[] {
    const { entity } = this.wanted
    const months = (): Expression =>
      this.draw.chance(70)
        ? { kind: 'literal', type: 'int', value: this.draw.int(-30, 30) }
        : { kind: 'field', entity, field: 'number' }
    return [() => ({ kind: 'add-months', of: this.ask('date'), months: months() })]
  }

  /** Every id may come out, so that any may be asked for. */
  private ids(): readonly Make[] {
    const [last = '', ...others] = CHOICES
    const answer = (value: string): Expression => ({ kind: 'literal', type: 'choice', value })
    return [
      () => ({
        kind: 'when',
        cases: others.map((value) => ({ if: this.ask('bool'), then: answer(value) })),
        otherwise: answer(last),
      }),
    ]
  }

  private numbers(type: NumberMark): readonly Make[] {
    const { draw } = this
    const alike: Make = () => ({
      kind: 'arithmetic',
      op: draw.pick(['add', 'subtract', 'min', 'max'] as const),
      of: this.some(type, 1),
    })
    const combined = (
      op: 'multiply' | 'divide',
      table: Readonly<Record<NumberMark, readonly Pair[]>>,
    ): Make => {
      return () => ({ kind: 'arithmetic', op, of: draw.pick(table[type]).map((part) => this.ask(part)) })
    }
    const makes = [alike, alike, combined('multiply', PRODUCTS), ...this.scales(type), ...this.windows(type)]
    if (type !== 'int') makes.push(combined('divide', QUOTIENTS))
    if (type === 'won')
      makes.push(() => ({ kind: 'round-down', of: this.ask('won'), to: draw.pick([1, 10, 1000]) }))
    if (type === 'int') makes.push(...this.spans())
    return makes
  }

  private spans(): readonly Make[] {
    return [
      () => ({ kind: 'age', birthDate: this.ask('date'), at: this.ask('date') }),
      () => ({ kind: 'months-between', from: this.ask('date'), to: this.ask('date') }),
    ]
  }

  private scales(type: NumberMark): readonly Make[] {
    return this.pack.parameters.flatMap((parameter): readonly Make[] =>
      parameter.kind === 'scale' && parameter.output === type
        ? [() => ({ kind: 'scale', id: parameter.id, of: this.ask(parameter.input) })]
        : [],
    )
  }

  private windows(type: NumberMark): readonly Make[] {
    const { draw } = this
    const { entity } = this.wanted
    const window = (field: string, fold: 'mean' | 'total'): Make => {
      return () => {
        const [near, far] = [draw.int(1, 3), draw.int(0, 2)]
        const back = draw.chance(30) ? 12 : 0
        return draw.chance(70)
          ? {
              kind: 'window',
              entity,
              field,
              fold,
              months: { kind: 'before', from: near + far + back, to: near + back },
            }
          : {
              kind: 'window',
              entity,
              field,
              fold,
              months: { kind: 'after', date: this.ask('date'), from: near, to: near + far },
            }
      }
    }
    if (type === 'won') return [window('sums', 'mean'), window('sums', 'total')]
    if (type === 'int') return [window('numbers', 'total')]
    return type === 'ratio' ? [window('numbers', 'mean')] : []
  }
}

type Pair = readonly [NumberMark, NumberMark]

const PRODUCTS: Readonly<Record<NumberMark, readonly Pair[]>> = {
  int: [['int', 'int']],
  won: [
    ['won', 'ratio'],
    ['won', 'int'],
    ['ratio', 'won'],
    ['int', 'won'],
  ],
  ratio: [
    ['ratio', 'ratio'],
    ['ratio', 'int'],
    ['int', 'ratio'],
  ],
  area: [
    ['area', 'ratio'],
    ['int', 'area'],
  ],
}

const QUOTIENTS: Readonly<Record<NumberMark, readonly Pair[]>> = {
  int: [],
  won: [
    ['won', 'int'],
    ['won', 'ratio'],
  ],
  ratio: [
    ['won', 'won'],
    ['int', 'int'],
    ['area', 'area'],
    ['ratio', 'ratio'],
    ['ratio', 'int'],
  ],
  area: [['area', 'int']],
}
