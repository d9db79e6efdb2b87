export { type BankChannel, FOLDERS, folderChannel, handOver } from './bank-channel.ts'
export {
  moveInto,
  putWhole,
  type WholeFile,
  wholeFiles,
  writeWhole,
} from './whole-files.ts'
