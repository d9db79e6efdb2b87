export { putBefore } from './before-route.ts'
export { openRoom } from './open-room.ts'
export { waitingRoomRoutes } from './routes.ts'
