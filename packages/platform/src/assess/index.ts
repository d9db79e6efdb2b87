export { benefitSchema, reasonsSchema, resultSchema } from './answer-schemas.ts'
export { factsBody } from './facts-schema.ts'
export { assessRoutes } from './routes.ts'
