export { keepOffers } from './keep-offers.ts'
export { routeCase, routeCases } from './route-cases.ts'
export { lenderRoutes } from './routes.ts'
export type { LenderTables } from './tables.ts'
