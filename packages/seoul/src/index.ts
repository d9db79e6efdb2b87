export { type Bank, banks } from './banks.ts'
export { seoul } from './pack.ts'
export {
  type IdentifierKind,
  identifierKinds,
  type Register,
  type RegisterOffer,
  registers,
} from './registers.ts'
export { type Example, examples } from './situations/situations.ts'
