import { BLOCK_ROWS } from './columnar-options.ts'
import type { ColumnarRun } from './compile-columns.ts'
import type { RunRows } from './loop.ts'

/** Computes every stage of a run in this thread, each over all of its rows before the next begins. */
export function runStages({ stages }: Pick<ColumnarRun, 'stages'>): void {
  for (const { rows, run } of stages) run(0, rows)
}

/** Answers the rows from one up to before another, block by block; what a block answered is taken by `each` before the next. */
export function runBlocks(
  run: RunRows,
  { from, to }: { readonly from: number; readonly to: number },
  each: RunRows,
): void {
  for (let start = from; start < to; start += BLOCK_ROWS) {
    const end = Math.min(to, start + BLOCK_ROWS)
    run(start, end)
    each(start, end)
  }
}
