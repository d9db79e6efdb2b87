import { openPayments } from '../disbursement/index.ts'
import type { PaymentContext } from '../payments/index.ts'
import { casesForJobs } from './cases-for-jobs.ts'

/** What commands pay with. */
export async function paymentsForJobs(
  around: Parameters<typeof casesForJobs>[0] & Parameters<typeof openPayments>[1],
): Promise<PaymentContext> {
  return openPayments(await casesForJobs(around)(), around)
}
