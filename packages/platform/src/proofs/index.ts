export { packMark } from './pack-mark.ts'
export { markLine, proofsPage } from './proofs-page.ts'
