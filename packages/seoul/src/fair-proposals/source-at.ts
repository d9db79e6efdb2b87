import { type PackDefinition, PackError, parseDate, type Source, versionAt, versionsOf } from '@ondol/rules'

/** What a parameter rests on at a date. Throws a PackError where the pack has no such parameter then. */
export function sourceAt(pack: PackDefinition, id: string, date: string): Source {
  const parameter = pack.parameters.find((one) => one.id === id)
  const version = parameter && versionAt(versionsOf(parameter), parseDate(date) ?? 0)
  if (version === undefined) throw new PackError(`parameters.${id}`, `a value at ${date}`)
  return { basis: version.basis, text: version.source }
}
