import { monthOf, parseDate } from '../calendar/calendar.ts'
import type { Pack } from '../evaluate/load-pack.ts'
import { isDeclared } from '../facts/read-period.ts'
import type { Derived } from '../pack/derived.ts'
import type { Programme } from '../pack/programme.ts'
import { derivedKey } from '../pack/vocabulary.ts'
import type { Ground } from './column-writer.ts'
import type { ColumnarOptions } from './columnar-options.ts'
import type { ColumnSet } from './columns.ts'
import { ColumnsError } from './columns-error.ts'
import { type Computed, finishLoop, keepTerm, newLoop, type Room, type RunRows } from './loop.ts'
import { indexMembers, type MemberIndex } from './member-index.ts'
import { type PlannedRule, planOf } from './plan.ts'
import { type ColumnSubject, writeSubject } from './write-subject.ts'

/** One variable that is asked from other rows, computed for all rows of its entity. */
export interface ColumnStage {
  readonly variable: string
  readonly entity: string
  readonly rows: number
  /** Computes the rows from one up to before another; any parts in any order, together all of them. */
  readonly run: RunRows
}

/** Programmes written as loops over a set of columns. */
export interface ColumnarRun {
  /** To be run before any block, each over all of its rows before the next begins. */
  readonly stages: readonly ColumnStage[]
  readonly subjects: readonly ColumnSubject[]
}

/**
 * Writes a pack's programmes, as they stand at a date, as loops over columns. They answer each row as `assess`
 * answers it alone, to the won; what they do not tell is which facts are missing, and reasons. The columns must fit
 * the pack (`checkColumns`) and stay as they are: their arrays are part of the program.
 *
 * For Node and its workers: programs are generated, which a content security policy forbids in the browser.
 */
export function compileColumns(pack: Pack, columns: ColumnSet, options: ColumnarOptions): ColumnarRun {
  const ground = groundOf(pack, columns, options)
  const programmes = askedProgrammes(pack, options.programmes)
  const variables = (options.variables ?? []).map((key) => variableOf(pack, key))
  const plan = planOf(rulesOf(programmes, variables), ground.scope)
  const computed = new Map<string, Computed>()
  const stages = plan.columns.map((key) => writeStage(variableOf(pack, key), { ground, computed, options }))
  const subjects = new Set([
    ...programmes.map(({ subject }) => subject),
    ...variables.map(({ entity }) => entity),
  ])
  return {
    stages,
    subjects: [...subjects].map((entity) =>
      writeSubject(entity, {
        ground,
        uses: plan.uses,
        columns: computed,
        tell: options,
        programmes: programmes.filter(({ subject }) => subject === entity),
        variables: variables.filter((variable) => variable.entity === entity),
        exclusions: pack.definition.exclusions,
      }),
    ),
  }
}

function variableOf({ vocabulary }: Pack, key: string): Derived {
  const variable = vocabulary.derived.get(key)
  if (variable === undefined) throw new ColumnsError({ entity: key }, 'a variable of the pack')
  return variable
}

/** The programmes asked for, with those that may be paid in place of them, in the order of the pack. */
function askedProgrammes(
  { definition: { programmes, exclusions } }: Pack,
  ids: readonly string[] | undefined,
): readonly Programme[] {
  if (ids === undefined) return programmes
  const unknown = ids.find((id) => !programmes.some((programme) => programme.id === id))
  if (unknown !== undefined) throw new ColumnsError({ entity: unknown }, 'a programme of the pack')
  const asked = new Set(ids)
  for (const { programmes: rivals } of exclusions)
    if (rivals.some((id) => ids.includes(id))) for (const id of rivals) asked.add(id)
  return programmes.filter(({ id }) => asked.has(id))
}

function rulesOf(programmes: readonly Programme[], variables: readonly Derived[]): readonly PlannedRule[] {
  const ofProgrammes = programmes.map(({ subject, conditions, benefit }) => ({
    entity: subject,
    of: [
      ...conditions.map(({ holds }) => holds),
      ...[benefit.amount, benefit.months].filter((figure) => figure !== null),
      ...benefit.details.map(({ value }) => value),
    ],
  }))
  const ofVariables = variables.map(({ entity, id }) => ({
    entity,
    of: [{ kind: 'derived', entity, id } as const],
  }))
  return [...ofProgrammes, ...ofVariables]
}

function groundOf(pack: Pack, columns: ColumnSet, { asOf, declared = {} }: ColumnarOptions): Ground {
  const today = parseDate(asOf)
  if (today === undefined) throw new ColumnsError({ entity: 'asOf' }, `a date YYYY-MM-DD, not "${asOf}"`)
  const known = new Map<string, MemberIndex>()
  return {
    scope: { vocabulary: pack.vocabulary, place: 'columns' },
    layout: pack.layout,
    columns,
    frame: {
      today,
      month: monthOf(today),
      parameters: pack.parametersAt(today),
      declared: pack.definition.declarations.map(
        ({ id }, position) =>
          declared[id] ?? isDeclared(pack.declarationPeriods[position] ?? [], undefined, today),
      ),
    },
    membersOf: (relation) => {
      const index = known.get(relation) ?? membersIn(pack, columns, relation)
      known.set(relation, index)
      return index
    },
  }
}

function membersIn({ vocabulary }: Pack, { entities }: ColumnSet, id: string): MemberIndex {
  const relation = vocabulary.relations.get(id)
  if (relation === undefined) throw new Error(`the checked pack has no relation ${id}`)
  const link = entities[relation.from]?.fields[relation.link]
  return indexMembers(link?.kind === 'link' ? link : undefined, entities[relation.entity]?.rows ?? 0)
}

interface Staging {
  readonly ground: Ground
  readonly computed: Map<string, Computed>
  readonly options: ColumnarOptions
}

/** A column of its own for a variable, and the loop that fills it. */
function writeStage({ entity, id }: Derived, { ground, computed, options }: Staging): ColumnStage {
  const key = derivedKey(entity, id)
  const rows = ground.columns.entities[entity]?.rows ?? 0
  const loop = newLoop(ground, entity, computed)
  const room: Room = (each) => options.memory?.(key, each * rows) ?? new ArrayBuffer(each * rows)
  const term = loop.write({ kind: 'derived', entity, id })
  computed.set(key, keepTerm(loop, term, { room, isBlock: false }))
  return { variable: key, entity, rows, run: finishLoop(loop) }
}
