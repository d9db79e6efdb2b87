import type { Expression } from '../expression/expression.ts'
import type { Derived } from '../pack/derived.ts'
import type { Exclusion, Programme } from '../pack/programme.ts'
import { derivedKey } from '../pack/vocabulary.ts'
import type { ColumnAnswers, ColumnVariable } from './answers.ts'
import type { Ground } from './column-writer.ts'
import { BLOCK_ROWS, type Tell } from './columnar-options.ts'
import { excluder } from './exclude-rows.ts'
import { type Computed, finishLoop, keepTerm, newLoop, type Room, type RunRows } from './loop.ts'
import { settle } from './page.ts'
import { tellFigures } from './tell-figures.ts'
import { writeProgramme } from './write-programme.ts'

/** Everything that is asked of the rows of one entity, block by block. */
export interface ColumnSubject {
  readonly entity: string
  readonly rows: number
  /** Their arrays are filled anew by every block, from position 0 on. */
  readonly answers: readonly ColumnAnswers[]
  readonly variables: readonly ColumnVariable[]
  /** Answers the rows from one up to before another, at most BLOCK_ROWS of them. */
  readonly run: RunRows
}

/** What is asked of an entity's rows. */
export interface SubjectPlan {
  readonly ground: Ground
  /** How many rules rest on a variable, by its key. */
  readonly uses: ReadonlyMap<string, number>
  /** The variables that have a column of their own. */
  readonly columns: ReadonlyMap<string, Computed>
  readonly tell: Tell
  readonly programmes: readonly Programme[]
  readonly variables: readonly Derived[]
  readonly exclusions: readonly Exclusion[]
}

/** Writes a loop for what several programmes of an entity share, and one for each of them. */
export function writeSubject(entity: string, asked: SubjectPlan): ColumnSubject {
  const rows = asked.ground.columns.entities[entity]?.rows ?? 0
  const length = Math.min(rows, BLOCK_ROWS)
  const shared = writeShared(entity, asked, length)
  const computed = new Map([...asked.columns, ...shared.computed])
  const written = asked.programmes.map((programme) =>
    writeProgramme(newLoop(asked.ground, entity, computed), programme, { tell: asked.tell, rows: length }),
  )
  const answers = written.map((one) => one.answers)
  const exclude = excluder(asked.exclusions, asked.programmes, answers)
  return {
    entity,
    rows,
    answers,
    variables: shared.variables,
    run: (from, to) => {
      if (!(from >= 0 && from <= to && to <= rows && to - from <= BLOCK_ROWS))
        throw new RangeError(
          `rows ${from} to ${to} of ${rows} ${entity}: expected at most ${BLOCK_ROWS} that there are`,
        )
      shared.run(from, to)
      for (const { run } of written) run(from, to)
      exclude(to - from)
    },
  }
}

interface Shared {
  readonly computed: ReadonlyMap<string, Computed>
  readonly variables: readonly ColumnVariable[]
  readonly run: RunRows
}

/** Variables that several programmes rest on are computed once a block, and those that are to be told. */
function writeShared(
  entity: string,
  { ground, uses, columns, variables }: SubjectPlan,
  rows: number,
): Shared {
  const loop = newLoop(ground, entity, columns)
  const computed = new Map<string, Computed>()
  const room: Room = (each) => new ArrayBuffer(each * rows)
  for (const [key, count] of uses) {
    const variable = ground.scope.vocabulary.derived.get(key)
    if (variable?.entity !== entity || count < 2 || columns.has(key)) continue
    computed.set(key, keepTerm(loop, loop.write(reference(variable)), { room, isBlock: true }))
    settle(loop.page)
  }
  const told = variables.map((variable) => ({
    id: derivedKey(entity, variable.id),
    figures: tellFigures(loop, loop.write(reference(variable)), rows),
  }))
  return { computed, variables: told, run: finishLoop(loop) }
}

const reference = ({ entity, id }: Derived): Expression => ({ kind: 'derived', entity, id })
