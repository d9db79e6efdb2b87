/** What is counted of the councils of one place. Money in won. */
export interface PlaceCounts {
  /** Deliberated, and not over. */
  readonly open: number
  /** Brought to a signed agreement, also those that have ended since. */
  readonly agreed: number
  /** Over without one. */
  readonly failed: number
  /** The middle cut of the agreements, and the middle number of days to one. */
  readonly medianCut: number | null
  readonly medianDays: number | null
  /** What the agreements save tenants over their terms, and what the city forgoes of tax for them. */
  readonly rentSaved: number
  readonly taxForgone: number
  /** How many reliefs that tax was cut by. */
  readonly reliefs: number
}

/** The figures of one place as they may be shown; `null` where a figure would let somebody be made out. */
export interface PlaceFigures {
  readonly councils: number
  readonly open: number | null
  readonly agreed: number | null
  readonly failed: number | null
  /** Agreed of all that came to an end, 0 to 1. */
  readonly agreementRate: number | null
  readonly medianCut: number | null
  readonly medianDays: number | null
  readonly rentSaved: number | null
  readonly taxForgone: number | null
}

/**
 * Hides what would let somebody be made out: a group of fewer than `least` councils, and where just one group of a
 * whole is hidden, the next smallest too, since it could be told from the sum of the others. Of a group that is shown,
 * how many are open, agreed and failed is left out where one of them is fewer than `least` and not none, with all
 * that rests on it.
 */
export function guardGroups(
  groups: ReadonlyMap<string, PlaceCounts>,
  least: number,
): ReadonlyMap<string, PlaceFigures | null> {
  const bySize = [...groups].toSorted(([, left], [, right]) => sizeOf(left) - sizeOf(right))
  const small = bySize.filter(([, counts]) => sizeOf(counts) < least)
  const hidden = new Set(bySize.slice(0, small.length === 1 ? 2 : small.length).map(([name]) => name))
  return new Map(
    [...groups].map(([name, counts]) => [name, hidden.has(name) ? null : guarded(counts, least)]),
  )
}

const sizeOf = ({ open, agreed, failed }: PlaceCounts): number => open + agreed + failed

function guarded(counts: PlaceCounts, least: number): PlaceFigures {
  const { open, agreed, failed } = counts
  const councils = sizeOf(counts)
  const tells = [open, agreed, failed].some((count) => count > 0 && count < least)
  if (tells || councils < least) return { councils, ...UNTOLD }
  const ended = agreed + failed
  return {
    councils,
    open,
    agreed,
    failed,
    agreementRate: ended === 0 ? null : agreed / ended,
    medianCut: counts.medianCut,
    medianDays: counts.medianDays,
    rentSaved: counts.rentSaved,
    taxForgone: counts.reliefs > 0 && counts.reliefs < least ? null : counts.taxForgone,
  }
}

const UNTOLD = {
  open: null,
  agreed: null,
  failed: null,
  agreementRate: null,
  medianCut: null,
  medianDays: null,
  rentSaved: null,
  taxForgone: null,
} as const
