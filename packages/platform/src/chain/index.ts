export { canonicalJson, type Json, NotCanonical } from './canonical-json.ts'
export {
  type ChainFault,
  type ChainOptions,
  hashOf,
  type Link,
  NOTHING_BEFORE,
  verifyChain,
} from './chain.ts'
