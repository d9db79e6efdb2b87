import type { Benefit } from './programme.ts'

/** How a benefit reaches people, and whose money it is. */
export type Delivery =
  /** The city pays through the bank, once, or in each month or year of the benefit's term. */
  | { readonly kind: 'paid'; readonly schedule: 'once' | 'monthly' | 'yearly' }
  /** The city collects less tax; nothing is paid. */
  | { readonly kind: 'revenue-forgone' }
  /** A lender lends, waits or waives; the city passes the case on. */
  | { readonly kind: 'lender' }
  /** People agree, or get help: no money of the city moves. */
  | { readonly kind: 'no-money' }

/** How a benefit is delivered. A benefit without an amount, in kind, moves no money. */
export function deliveryOf({ kind, unit }: Pick<Benefit, 'kind' | 'unit'>): Delivery {
  switch (kind) {
    case 'benefit':
    case 'subsidy':
    case 'contribution':
      return unit === null ? { kind: 'no-money' } : { kind: 'paid', schedule: SCHEDULES[unit] }
    case 'tax-cut':
      return { kind: 'revenue-forgone' }
    case 'loan':
    case 'waiver':
    case 'deferral':
      return { kind: 'lender' }
    case 'agreement':
    case 'service':
      return { kind: 'no-money' }
  }
}

const SCHEDULES = { KRW: 'once', 'KRW/month': 'monthly', 'KRW/year': 'yearly' } as const
