import { below, type Expression, firstOfMonth, via } from '@ondol/rules'
import { business } from '../vocabulary/business.ts'
import { lease } from '../vocabulary/lease.ts'

const isOld = below(business.openedOn, firstOfMonth(14))

/** The business was open in the same months a year before: it has sales of then to compare with. */
export const openedLongAgo: Readonly<Record<'business' | 'lease', Expression>> = {
  business: isOld,
  lease: via(lease.tenant, isOld),
}
