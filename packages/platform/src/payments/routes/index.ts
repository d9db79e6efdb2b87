import type { App } from '../../http/index.ts'
import type { PaymentContext } from '../context.ts'
import { bankRoutes } from './bank-routes.ts'
import { fileRoutes } from './file-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { personRoutes } from './person-routes.ts'

/** `/v1/payments/…`: orders, batches, what the bank reports, and what a person gets. */
export function paymentRoutes(context: PaymentContext): (app: App) => Promise<void> {
  return async (app) => {
    orderRoutes(app, context)
    bankRoutes(app, context)
    fileRoutes(app, context)
    personRoutes(app, context)
  }
}
