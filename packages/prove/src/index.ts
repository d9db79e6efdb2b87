export { programmesOf } from './check/examine.ts'
export { type Example, TranslationError, type Verdict } from './check/verdict.ts'
export { isAsDeclared, type ProveOptions, prove, proveKept } from './prove.ts'
export { type Bounds, boundWords, usualBounds } from './space/bounds.ts'
