export { claimLetterRoutes } from './routes.ts'
