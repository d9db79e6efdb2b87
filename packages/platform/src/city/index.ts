export { cityOf, type Declared } from './model.ts'
export { cityRoutes } from './routes.ts'
