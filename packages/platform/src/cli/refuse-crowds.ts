import { type Facts, FactsError, type Row } from '@ondol/rules'

/** So many things may link to one other: far more than a household has members. */
const LARGEST = 600
/** From here on the square of a crowd is felt. */
const CROWD = 100

/**
 * Refuses facts whose answers would not fit into memory: what is missing of one member is listed with the answers of
 * all, so that answers grow with the square of a household. Throws a FactsError that names the largest.
 */
export function refuseCrowds({ rows }: Facts): void {
  const crowds = [...rows.values()]
    .flatMap((ofEntity) => [...ofEntity.values()])
    .map((row) => ({ row, size: sizeOf(row) }))
    .filter(({ size }) => size > CROWD)
    .sort((left, right) => right.size - left.size)
  const [largest] = crowds
  if (largest === undefined || crowds.reduce((sum, { size }) => sum + size ** 2, 0) <= LARGEST ** 2) return
  const most = crowds.length === 1 ? LARGEST : CROWD
  throw new FactsError(largest.row.subject, `at most ${most} things that link to it, not ${largest.size}`)
}

const sizeOf = ({ back }: Row): number =>
  back.reduce((most, linked) => Math.max(most, linked?.length ?? 0), 0)
