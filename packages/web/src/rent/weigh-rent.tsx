import { recommendedTerms, type Terms, weighTerms } from '@ondol/seoul'
import { type ReactElement, useDeferredValue, useMemo } from 'react'
import { pack } from '../assessment/pack.ts'
import type { FactsFile } from '../situation/facts-file.ts'
import { NetCurve } from './net-curve.tsx'
import { netPoints } from './net-points.ts'
import { TermsPicture } from './terms-picture.tsx'
import { TermsSliders } from './terms-sliders.tsx'
import { TermsTable } from './terms-table.tsx'

interface WeighRentProps {
  /** Facts that have been read before, and that state the lease. */
  readonly facts: FactsFile
  /** The id of the lease in the facts. */
  readonly lease: string
  readonly terms: Terms
  readonly onTerms: (terms: Terms) => void
}

/**
 * Terms to be moved, and what they give and take on both sides, worked out in the browser by the rules of the pack.
 * Needs the texts of the area `rent`, and the style sheet of this folder.
 */
export const WeighRent = ({ facts, lease, terms, onTerms }: WeighRentProps): ReactElement => {
  const weighed = useMemo(() => weighTerms(pack, facts, { lease, ...terms }), [facts, lease, terms])
  const recommended = useMemo(() => recommendedTerms(pack, facts, lease), [facts, lease])
  // Fifty-one answers for the curve may come a moment after the one that is moved.
  const months = useDeferredValue(terms.months)
  const settled = useDeferredValue(facts)
  const points = useMemo(() => netPoints(settled, lease, months), [settled, lease, months])
  return (
    <div className="weigh">
      <TermsSliders terms={terms} recommended={recommended} onTerms={onTerms} />
      <TermsPicture weighed={weighed} />
      <NetCurve points={points} terms={terms} isComplete={weighed.landlord.isComplete} />
      <TermsTable weighed={weighed} />
    </div>
  )
}
