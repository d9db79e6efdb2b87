import { languageOf, readOnlyOptions } from './options.ts'
import { seoulPack } from './pack.ts'
import type { Run } from './run.ts'

/** `ondol programmes`: number, id, subject and title of each. */
export const runProgrammes: Run = async (args) => {
  const { values } = readOnlyOptions(args, { json: { type: 'boolean' }, lang: { type: 'string' } })
  const language = languageOf(values.lang)
  const { programmes } = seoulPack().definition
  if (values.json === true) {
    const list = programmes.map(({ number, id, subject, title, decidedBy }) => ({
      number,
      id,
      subject,
      title,
      decidedBy,
    }))
    process.stdout.write(`${JSON.stringify(list, null, 2)}\n`)
    return 0
  }
  for (const { number, id, subject, title } of programmes) {
    process.stdout.write(
      `${String(number).padStart(2)}  ${id.padEnd(30)} ${subject.padEnd(10)} ${title[language]}\n`,
    )
  }
  return 0
}
