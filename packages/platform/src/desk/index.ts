export { caseFacts } from './case-facts.ts'
export { applicantView } from './desk-case.ts'
export { deskRoutes } from './routes.ts'
