export { canonicalJson, type Json } from './canonical-json.ts'
export {
  type ChainFault,
  type ChainOptions,
  hashOf,
  type Link,
  NOTHING_BEFORE,
  verifyChain,
} from './chain.ts'
