import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unpackWoff } from './woff.ts'

const folder = join(dirname(fileURLToPath(import.meta.resolve('krds-uiux/package.json'))), 'resources/fonts')

const unpacked = new Map<string, Buffer>()

/** The government's Korean typeface, unpacked once. The PDF embeds only the letters that it uses. */
export function koreanFont(weight: 'Regular' | 'Bold'): Buffer {
  const known = unpacked.get(weight)
  if (known !== undefined) return known
  const font = unpackWoff(readFileSync(join(folder, `PretendardGOV-${weight}.subset.woff`)))
  unpacked.set(weight, font)
  return font
}
