export { type CouncilFigures, councilFigures } from './council-figures.ts'
