import type { Relief, Weighed } from '@ondol/seoul'

/** The reliefs that a letter names: those that the landlord would have, or may have. */
export function namedReliefs({ landlord }: Weighed): readonly Relief[] {
  return landlord.reliefs.filter(({ amount }) => amount !== 0)
}
