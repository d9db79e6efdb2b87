import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { unpackWoff } from './woff.ts'

// `import.meta.resolve` is not there where a test runner sets itself up.
const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('krds-uiux/package.json')), 'resources/fonts')

const unpacked = new Map<string, Buffer>()

/** The government's Korean typeface, unpacked once. The PDF embeds only the letters that it uses. */
export function koreanFont(weight: 'Regular' | 'Bold'): Buffer {
  const known = unpacked.get(weight)
  if (known !== undefined) return known
  const font = unpackWoff(readFileSync(join(folder, `PretendardGOV-${weight}.subset.woff`)))
  unpacked.set(weight, font)
  return font
}
