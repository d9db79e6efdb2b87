export { resealAll } from './reseal.ts'
export { SEALED_COLUMNS } from './sealed-columns.ts'
export { unopened } from './unopened.ts'
