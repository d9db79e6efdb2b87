import { catalogue } from './ko/catalogue.ts'
import { examples } from './ko/examples.ts'
import { fields } from './ko/fields.ts'
import { names } from './ko/names.ts'
import { result } from './ko/result.ts'
import { salesTable } from './ko/sales-table.ts'
import { shell } from './ko/shell.ts'
import { start } from './ko/start.ts'
import { wizard } from './ko/wizard.ts'

/** The messages of the pages, in the words of Korean: every other language has exactly these keys. */
export interface KoreanMessages {
  readonly shell: typeof shell
  readonly start: typeof start
  readonly names: typeof names
  readonly wizard: typeof wizard
  readonly fields: typeof fields
  readonly salesTable: typeof salesTable
  readonly result: typeof result
  readonly examples: typeof examples
  readonly catalogue: typeof catalogue
}

/** The Korean messages. */
export const ko: KoreanMessages = {
  shell,
  start,
  names,
  wizard,
  fields,
  salesTable,
  result,
  examples,
  catalogue,
}
