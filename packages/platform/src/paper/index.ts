export { type Drawing, type Foot, type Frame, Paper } from './paper.ts'
