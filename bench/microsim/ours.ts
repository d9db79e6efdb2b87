import { BLOCK_ROWS, type ColumnarRun, type ColumnSet, compileColumns, loadPack } from '@ondol/rules'
import { countryPack } from './country/country-pack.ts'
import { MONTH, outputs } from './outputs.ts'

/** Runs over rows in parts; several threads may share the parts of one step. */
export interface Step {
  readonly rows: number
  readonly run: (from: number, to: number) => void
}

/** What a thread needs to answer a population: its columns, and where answers and variables in between belong. */
export interface Shared {
  readonly columns: ColumnSet
  readonly results: ReadonlyMap<string, Float64Array>
  /** Memory of variables in between, by name; the first thread makes it. */
  readonly memory: Map<string, SharedArrayBuffer>
}

/** Our programs over a population, in steps of which each must be done before the next begins. */
export function ours({ columns, results, memory }: Shared): readonly Step[] {
  const { stages, subjects } = compileColumns(loadPack(countryPack), columns, {
    asOf: `${MONTH}-01`,
    variables: outputs.map(({ id }) => id),
    memory: (name, bytes) => {
      const kept = memory.get(name) ?? new SharedArrayBuffer(bytes)
      memory.set(name, kept)
      return kept
    },
  })
  return [...stages, ...subjects.map((subject) => keeping(subject, results))]
}

/** Answers block by block, and keeps every variable in a whole column, as OpenFisca leaves them. */
function keeping(
  { rows, run, variables }: ColumnarRun['subjects'][number],
  results: ReadonlyMap<string, Float64Array>,
): Step {
  const kept = variables.map(({ id, figures }) => ({ values: figures.values, into: results.get(id) }))
  return {
    rows,
    run: (from, to) => {
      for (let start = from; start < to; start += BLOCK_ROWS) {
        const end = Math.min(to, start + BLOCK_ROWS)
        run(start, end)
        for (const { values, into } of kept) into?.set(values.subarray(0, end - start), start)
      }
    },
  }
}
