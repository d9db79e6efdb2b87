export { seoul } from './pack.ts'
export { type Example, examples } from './situations/situations.ts'
