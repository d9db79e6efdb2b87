import { readFileSync } from 'node:fs'
import { memoryPages, validateXML } from 'xmllint-wasm'

export type Schema = 'pain.001.001.09' | 'pain.002.001.10' | 'camt.054.001.08'

const FOLDER = new URL('../iso20022/schemas/', import.meta.url)

/** What is wrong with files by the official schema of their message; nothing where they are valid. */
export async function schemaErrors(schema: Schema, files: readonly string[]): Promise<readonly string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: files.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [readFileSync(new URL(`${schema}.xsd`, FOLDER), 'utf8')],
    maxMemoryPages: memoryPages.GiB,
  })
  // What is neither valid nor wrong was not judged at all.
  if (valid !== (errors.length === 0)) throw new Error(`xmllint did not judge: ${rawOutput}`)
  return errors.map(({ rawMessage }) => rawMessage)
}
