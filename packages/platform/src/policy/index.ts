export { parameterSchema, parameterView } from './parameter-view.ts'
export { policyRoutes } from './routes.ts'
export { basisSchema, sourceSchema, textSchema } from './text-schemas.ts'
