import { catalogue } from './en/catalogue.ts'
import { examples } from './en/examples.ts'
import { fields } from './en/fields.ts'
import { names } from './en/names.ts'
import { result } from './en/result.ts'
import { salesTable } from './en/sales-table.ts'
import { shell } from './en/shell.ts'
import { start } from './en/start.ts'
import { wizard } from './en/wizard.ts'
import type { KoreanMessages } from './ko.ts'
import type { SameShape } from './same-shape.ts'

/** The English messages. */
export const en: SameShape<KoreanMessages> = {
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
