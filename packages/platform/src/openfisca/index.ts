export { openfiscaRoutes } from './routes.ts'
