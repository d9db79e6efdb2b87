import { type ParameterHandle, parameter } from '@ondol/rules'
import { assumption } from '../sources.ts'

/** An agreement that others may learn from. It names nobody. */
export interface AnonymousAgreement {
  /** Stands for the landlord, so that one with many shops counts once; says nothing of who it is. */
  readonly landlord: string
  /** `YYYY-MM-DD` */
  readonly agreedOn: string
  readonly cut: number
  readonly months: number
}

/** Where agreements come from: those of one commercial district (상권) at most, the one that is asked for. */
export type AgreementsOfDistrict = (district: string) => Promise<readonly AnonymousAgreement[]>

/** The lower quartile, the median and the upper quartile. */
export interface Quartiles {
  readonly lower: number
  readonly median: number
  readonly upper: number
}

/** What comparable agreements reached, or that there are too few to tell without giving somebody away. */
export type Comparable =
  | { readonly kind: 'too-few'; readonly atLeast: number }
  | {
      readonly kind: 'reached'
      /** Landlords who agreed; at least the minimum. */
      readonly landlords: number
      /** Shares in whole per cent. */
      readonly cut: Quartiles
      readonly months: Quartiles
      /** Agreements of this day or later are not counted, so that a new one does not show by comparison. */
      readonly before: string
    }

/** How many different landlords there must be. */
export const leastGroup: ParameterHandle<'int'> = parameter(
  'comparable-agreements.landlords-at-least',
  'int',
  {
    title: {
      ko: '비교할 합의를 보여 주는 최소 임대인 수',
      en: 'landlords at least before agreements of a district are shown',
    },
    unit: 'people',
    source: assumption(
      '누구의 합의인지 드러나지 않도록 정함',
      'set so that nobody’s agreement can be made out',
    ),
    values: { start: 5 },
  },
)

/**
 * Quartiles of what a district’s landlords agreed to before the month of `asOf` (`YYYY-MM-DD`), one agreement a
 * landlord (the latest); or that fewer than `atLeast` landlords did.
 */
export function comparableAgreements(
  agreements: readonly AnonymousAgreement[],
  { asOf, atLeast }: { readonly asOf: string; readonly atLeast: number },
): Comparable {
  const before = `${asOf.slice(0, 7)}-01`
  const latest = new Map<string, AnonymousAgreement>()
  for (const agreement of agreements.filter(({ agreedOn }) => agreedOn < before)) {
    const known = latest.get(agreement.landlord)
    if (known === undefined || known.agreedOn <= agreement.agreedOn) latest.set(agreement.landlord, agreement)
  }
  const counted = [...latest.values()]
  if (counted.length < Math.max(atLeast, 1)) return { kind: 'too-few', atLeast }
  return {
    kind: 'reached',
    landlords: counted.length,
    cut: quartiles(
      counted.map(({ cut }) => Math.round(cut * 100)),
      (percent) => Math.round(percent) / 100,
    ),
    months: quartiles(
      counted.map(({ months }) => months),
      Math.round,
    ),
    before,
  }
}

function quartiles(values: readonly number[], told: (value: number) => number): Quartiles {
  const sorted = values.toSorted((left, right) => left - right)
  const at = (share: number): number => told(between(sorted, (sorted.length - 1) * share))
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}

/** The value at a place between two of a sorted list. */
function between(sorted: readonly number[], place: number): number {
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
