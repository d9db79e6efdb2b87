export { gateOf } from './gate.ts'
export { Room } from './room.ts'
export { waitingRoomRoutes } from './routes.ts'
export { ticketsOf } from './ticket.ts'
