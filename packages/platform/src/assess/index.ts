export { assessRoutes } from './routes.ts'
