export { councilStatesPage } from './council-states-page.ts'
export { documentationPages } from './pages.ts'
export { statesPage } from './states-page.ts'
export { isStale, stalePages, writePage, writePages } from './write-pages.ts'
