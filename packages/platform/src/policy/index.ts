export { policyRoutes } from './routes.ts'
export { basisSchema, textSchema } from './text-schemas.ts'
