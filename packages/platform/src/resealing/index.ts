export { resealAll } from './reseal.ts'
export { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts'
export { unopened } from './unopened.ts'
