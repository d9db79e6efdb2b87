export { type BankChannel, FOLDERS, folderChannel } from './bank-channel.ts'
export {
  moveInto,
  putWhole,
  wholeFiles,
  writeWhole,
} from './whole-files.ts'
