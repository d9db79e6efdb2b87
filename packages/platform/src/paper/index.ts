export { type Drawing, type Foot, type Frame, Paper, type Style } from './paper.ts'
