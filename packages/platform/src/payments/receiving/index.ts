export { type Received, receiveFiles } from './receive-files.ts'
export { type TakenFile, takeFile } from './take-file.ts'
