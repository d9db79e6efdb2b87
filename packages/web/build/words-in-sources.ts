import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCE = /\.(tsx?|html)$/

/** Every word of the sources that could be a class name: what the style sheet may have to style. */
export const wordsInSources = (packageFolder: string): ReadonlySet<string> => {
  const files = readdirSync(join(packageFolder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCE.test(file) && !file.includes('.test.'))
    .map((file) => join(packageFolder, 'src', file))
  const words = new Set<string>()
  for (const file of [...files, join(packageFolder, 'index.html')]) {
    for (const [word] of readFileSync(file, 'utf8').matchAll(/[A-Za-z][\w-]*/g)) words.add(word)
  }
  return words
}
