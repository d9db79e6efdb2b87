export { type Clock, clockAt, DAY, daysBefore, sensibleTime } from './clock.ts'
export { COURSES, type Course, coursesAt } from './courses.ts'
export { live, type Stopped } from './live.ts'
export { WORDS } from './words.ts'
