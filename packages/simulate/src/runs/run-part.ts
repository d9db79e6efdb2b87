import {
  BLOCK_ROWS,
  type ColumnarOptions,
  type ColumnarRun,
  type ColumnSubject,
  compileColumns,
  loadPack,
  type PackDefinition,
  runBlocks,
} from '@ondol/rules'
import { type Agreement, agree } from './agreement.ts'
import { type Counting, countBlock } from './count-block.ts'
import type { Job, Scenario } from './job.ts'
import { emptyTally, type Tally } from './tally.ts'

/** So many rows a thread takes at once. */
const CHUNK = 16 * BLOCK_ROWS

/** Does a thread's part of a run and answers what it counted, one tally a scenario. */
export const runPart = (job: Job): readonly Tally[] => {
  const agreement = agree(job.agreement, { threads: job.threads, chunk: CHUNK })
  let step = 0
  return job.scenarios.map((scenario) => {
    const run = compileScenario(scenario.pack, job, inOrder(scenario))
    for (const stage of run.stages) {
      takeAll(agreement, { step, rows: stage.rows }, stage.run)
      agreement.finish(step)
      step += 1
    }
    const units = job.columns.entities[job.unit]?.rows ?? 0
    const tally = emptyTally(job.programmes, job.groupings, units)
    for (const subject of run.subjects) {
      const countings = countingsOf(job, { scenario, subject, tally })
      takeAll(agreement, { step, rows: subject.rows }, (from, to) =>
        countRows(subject, countings, { tally, from, to }),
      )
      step += 1
    }
    return tally
  })
}

/** How many steps the scenarios of a job have, for its agreement. */
export const stepsOf = ({ stages, subjects }: ColumnarRun): number => stages.length + subjects.length

/** The programmes of a scenario as loops; both who plans a run and its threads compile them so. */
export const compileScenario = (
  pack: PackDefinition,
  { columns, asOf, declared, programmes }: Pick<Job, 'columns' | 'asOf' | 'declared' | 'programmes'>,
  memory: NonNullable<ColumnarOptions['memory']>,
): ColumnarRun =>
  compileColumns(loadPack(pack), columns, {
    asOf,
    declared,
    programmes: programmes.filter((id) => pack.programmes.some((programme) => programme.id === id)),
    memory,
  })

/** Hands out the job's shared memory in the order in which the plan asked for it. */
const inOrder = ({ memory }: Scenario): NonNullable<ColumnarOptions['memory']> => {
  let asked = 0
  return (name, bytes) => {
    const buffer = memory[asked]
    asked += 1
    if (buffer?.byteLength !== bytes) throw new Error(`${name}: a thread asks for memory in another order`)
    return buffer
  }
}

const takeAll = (
  agreement: Agreement,
  { step, rows }: { readonly step: number; readonly rows: number },
  run: (from: number, to: number) => void,
): void => {
  for (let part = agreement.take(step, rows); part !== null; part = agreement.take(step, rows))
    run(part.from, part.to)
}

interface Part {
  readonly tally: Tally
  readonly from: number
  readonly to: number
}

const countRows = (
  subject: ColumnSubject,
  countings: readonly Counting[],
  { tally, from, to }: Part,
): void => {
  runBlocks(subject.run, { from, to }, (start, end) => {
    for (const counting of countings) countBlock(counting, tally, { from: start, to: end })
  })
}

interface Counted {
  readonly scenario: Scenario
  readonly subject: ColumnSubject
  readonly tally: Tally
}

const countingsOf = (job: Job, { scenario, subject, tally }: Counted): readonly Counting[] =>
  subject.answers.flatMap((answers) => {
    const programme = scenario.pack.programmes.find(({ id }) => id === answers.programme)
    const own = tally.programmes[answers.programme]
    if (programme === undefined || own === undefined) return []
    return [
      {
        answers,
        benefit: programme.benefit,
        tally: own,
        bit: job.programmes.indexOf(answers.programme),
        toUnit: job.toUnit[subject.entity] ?? null,
        groups: job.groupings.flatMap(({ id, of }) => {
          const groups = of[subject.entity]
          return groups === undefined ? [] : [{ id, of: groups }]
        }),
      },
    ]
  })
