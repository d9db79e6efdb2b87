export { type BankSettings, bankBy } from './bank-settings.ts'
export { followMoney } from './follow-money.ts'
export { openPayments } from './open-payments.ts'
export { demanding } from './payment-ports.ts'
