import type { Claim, Expression, Pack, Programme, ScaleParameter } from '@ondol/rules'
import { and, NO } from '../formula/truth.ts'
import type { Span } from '../space/spans.ts'
import { asLogical } from '../translate/value.ts'
import { isEligible } from './examine-status.ts'
import { type Lift, refused, walkInContext } from './in-context.ts'
import type { Examination, Inquiry } from './inquiry.ts'
import { outcomeOf, programmeIn } from './outcome.ts'

type ClaimOf<K extends Claim['kind']> = Extract<Claim, { kind: K }>
type Table = Extract<Expression, { kind: 'when' }>

/** A subject of which a rule holds. */
function anyoneWhere(rule: Expression): Inquiry {
  return {
    differs: null,
    rules: [rule],
    goal: ([side]) => (side === undefined ? NO : asLogical(side.value(side.space.subject, rule)).holds),
    confirms: ([seen]) => seen?.value(rule) === true,
  }
}

/** An eligible subject of which a rule holds. */
function eligibleWhere(programme: string, rule: Expression): Inquiry {
  return {
    differs: null,
    rules: [rule],
    goal: ([side]) =>
      side === undefined
        ? NO
        : and(outcomeOf(side, programme).eligible, asLogical(side.value(side.space.subject, rule)).holds),
    confirms: ([seen]) => isEligible(seen, programme) && seen?.value(rule) === true,
  }
}

export function examineScale({ programme, scale }: ClaimOf<'scale-covers'>): Examination {
  return {
    wanted: 'no-case',
    inquiries: (pack, span) =>
      nodesOf(pack, benefitOf(programmeIn(pack, programme)), 'scale')
        .filter(({ node }) => node.id === scale)
        .flatMap(({ node, lift }) => {
          const below = belowFirstStep(pack, span, node)
          return below === undefined ? [] : [eligibleWhere(programme, lift(below))]
        }),
  }
}

/** True where a number does not reach the first step of a scale. */
function belowFirstStep(
  pack: Pack,
  span: Span,
  { id, of }: Extract<Expression, { kind: 'scale' }>,
): Expression | undefined {
  // Only a scale stands behind a scale node: the pack was checked when it was loaded.
  const { input } = pack.vocabulary.parameters.get(id) as ScaleParameter
  const steps = pack.parametersAt(span.from)[pack.layout.parameters.get(id) ?? -1]
  const first = typeof steps === 'object' ? steps[0] : undefined
  if (first === undefined) return undefined
  const right: Expression = { kind: 'literal', type: input, value: first.from ?? first.above ?? 0 }
  return { kind: 'compare', op: first.from === undefined ? 'le' : 'lt', left: of, right }
}

export function examineRowsAnswer({ programme }: ClaimOf<'rows-answer'>): Examination {
  return {
    wanted: 'cases',
    inquiries: (pack) =>
      tablesOf(pack, programme).flatMap(({ node, lift }) => {
        const rows = node.cases.map(
          (row, index): Expression => ({ kind: 'and', of: [...refused(node, index), row.if] }),
        )
        const otherwise: Expression = { kind: 'and', of: refused(node, node.cases.length) }
        return [...rows, otherwise].map((row) => anyoneWhere(lift(row)))
      }),
  }
}

export function examineRowsApart({ programme }: ClaimOf<'rows-apart'>): Examination {
  return {
    wanted: 'no-case',
    inquiries: (pack) =>
      tablesOf(pack, programme).flatMap(({ node, lift }) =>
        node.cases.flatMap((row, index) =>
          node.cases
            .slice(index + 1)
            .map((later) => eligibleWhere(programme, lift({ kind: 'and', of: [row.if, later.if] }))),
        ),
      ),
  }
}

interface Found<N> {
  readonly node: N
  readonly lift: Lift
}

function tablesOf(pack: Pack, programme: string): readonly Found<Table>[] {
  const { conditions, benefit, ...rest } = programmeIn(pack, programme)
  return nodesOf(
    pack,
    [...conditions.map(({ holds }) => holds), ...benefitOf({ conditions, benefit, ...rest })],
    'when',
  )
}

function benefitOf({ benefit }: Programme): readonly Expression[] {
  const { amount, months, details } = benefit
  return [amount, months, ...details.map(({ value }) => value)].filter((part) => part !== null)
}

function nodesOf<K extends Expression['kind']>(
  pack: Pack,
  roots: readonly Expression[],
  kind: K,
): readonly Found<Extract<Expression, { kind: K }>>[] {
  const found = new Map<Expression, Found<Extract<Expression, { kind: K }>>>()
  for (const root of roots) {
    walkInContext(pack, root, (node, lift) => {
      if (node.kind !== kind || found.has(node)) return
      // The kind was just compared; the compiler does not narrow a generic union by it.
      found.set(node, { node: node as Extract<Expression, { kind: K }>, lift })
    })
  }
  return [...found.values()]
}
