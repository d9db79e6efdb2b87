export { type Received, receiveFiles } from './receive-files.ts'
