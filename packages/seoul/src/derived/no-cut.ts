import { equal, int, or, ratio, type Typed } from '@ondol/rules'
import { lease } from '../vocabulary/lease.ts'

/** True where nothing is agreed: what else is unknown of such a lease does not matter then. */
export const noCut: Typed<'bool', 'lease'> = or(
  equal(lease.agreedCut, ratio(0)),
  equal(lease.cutMonths, int(0)),
)
