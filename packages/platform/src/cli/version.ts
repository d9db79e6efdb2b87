import { readFileSync } from 'node:fs'

/** The version in this package's package.json. */
export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  // npm does not install a package whose package.json has no version.
  return (JSON.parse(text) as { readonly version: string }).version
}
