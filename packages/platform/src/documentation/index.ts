export { documentationPages } from './pages.ts'
export { stalePages, writePages } from './write-pages.ts'
