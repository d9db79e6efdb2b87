import { readFileSync } from 'node:fs'
import { applyReform, loadPack, type Pack, type PackDefinition, PackError, type Reform } from '@ondol/rules'
import { z } from 'zod'
import { CommandError } from './command-error.ts'

const SHAPE = z.looseObject({
  id: z.string().min(1),
  title: z.object({ ko: z.string(), en: z.string() }),
  parameters: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  programmes: z.array(z.looseObject({ id: z.string() })).optional(),
  exclusions: z.array(z.unknown()).optional(),
})

/** A reform, and the pack as it is under it. */
export interface Reformed {
  readonly reform: Reform
  readonly pack: Pack
}

/**
 * Reads a reform from a JSON file and tries it on the pack, so that a mistake is named before anything is run. Throws a
 * `CommandError` that names the file where it cannot be read, is no reform, or does not fit the pack.
 */
export const readReform = (file: string, pack: PackDefinition): Reformed => {
  const parsed = SHAPE.safeParse(readJson(file))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new CommandError(
      `${file}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'no reform'}`,
    )
  }
  // Whether expressions and values are sound is what loading the reformed pack checks.
  const reform = parsed.data as unknown as Reform
  try {
    return { reform, pack: loadPack(applyReform(pack, reform)) }
  } catch (error) {
    if (error instanceof PackError) throw new CommandError(`${file}: ${error.message}`)
    throw error
  }
}

const readJson = (file: string): unknown => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new CommandError(`${file}: expected a file with a reform`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandError(`${file}: expected JSON`)
  }
}
