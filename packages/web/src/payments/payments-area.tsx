import type { ReactElement } from 'react'
import { addCatalogue } from '../language/add-catalogue.ts'
import { payments as en } from '../messages/en/payments.ts'
import { payments as ko } from '../messages/ko/payments.ts'
import { ServerData } from '../server/server-data.tsx'
import { ActingOnly } from '../session/acting-only.tsx'
import { PaymentsPage } from './payments-page.tsx'
import '../desk/desk.css'
import '../desk/queue/queue.css'
import './payments.css'

addCatalogue('payments', { ko, en })

/** What leaves the city's accounts: for the paymaster who releases it, and for those who look on. */
export const PaymentsArea = ({ query }: { readonly query: string }): ReactElement => (
  <ServerData>
    <ActingOnly roles={['paymaster', 'auditor', 'operator']}>
      <PaymentsPage query={query} />
    </ActingOnly>
  </ServerData>
)
