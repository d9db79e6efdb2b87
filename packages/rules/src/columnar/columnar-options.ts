/** What is told beside status, amount, months and exclusions. */
export interface Tell {
  /** Every condition, row by row. Without it, the first that refuses a row ends the asking. */
  readonly conditions?: boolean | undefined
  /** The further figures of benefits. */
  readonly details?: boolean | undefined
}

/** What columns are asked. */
export interface ColumnarOptions extends Tell {
  /** `YYYY-MM-DD` */
  readonly asOf: string
  /** Which declarations hold at the date, where others than the pack's own: an emergency that is only tried. */
  readonly declared?: Readonly<Record<string, boolean>> | undefined
  /** Only these programmes, and those that may be paid in place of them; all without it. */
  readonly programmes?: readonly string[] | undefined
  /** Variables to tell too, as `household.incomeRatio`. */
  readonly variables?: readonly string[] | undefined
  /**
   * Makes the memory of a variable that is asked from other rows, by its name: shared memory where several
   * threads compute it in parts. Without it, ordinary memory.
   */
  readonly memory?: ((name: string, bytes: number) => ArrayBufferLike) | undefined
}

/** How many rows are answered at once: their values stay in the processor's cache from one programme to the next. */
export const BLOCK_ROWS = 4096
