import { weighTerms } from '@ondol/seoul'
import { pack } from '../assessment/pack.ts'
import type { FactsFile } from '../situation/facts-file.ts'

/** What the landlord is left with at a cut; won. */
export interface NetPoint {
  /** In per cent. */
  readonly percent: number
  readonly net: number
}

/** The largest cut that is shown, in per cent. */
export const MOST_PERCENT = 50

/** The landlord’s net at every whole per cent of cut, for so many months; none while the rent is not known. */
export const netPoints = (facts: FactsFile, lease: string, months: number): readonly NetPoint[] => {
  const nets = Array.from({ length: MOST_PERCENT + 1 }, (_, percent) => ({
    percent,
    net: weighTerms(pack, facts, { lease, cut: percent / 100, months }).landlord.net,
  }))
  const known = nets.flatMap(({ percent, net }) => (net === null ? [] : [{ percent, net }]))
  return known.length === nets.length ? known : []
}

/** The point that is best for the landlord; the smaller cut where two are as good. */
export const bestOf = (points: readonly NetPoint[]): NetPoint | null =>
  points.reduce<NetPoint | null>(
    (best, point) => (best === null || point.net > best.net ? point : best),
    null,
  )
