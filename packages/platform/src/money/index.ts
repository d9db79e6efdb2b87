export { totalWon, type Won, won } from './won.ts'
