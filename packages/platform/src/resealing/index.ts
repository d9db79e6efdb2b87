export { type Resealed, resealAll } from './reseal.ts'
