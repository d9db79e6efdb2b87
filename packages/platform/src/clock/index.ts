export { seoulToday } from './seoul-today.ts'
