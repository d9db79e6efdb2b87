interface Document {
  readonly paths?: unknown
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> } | undefined
}

const PREFIX = '#/components/schemas/'
const INPUT = 'Input'

/**
 * Every named schema arrives twice, as it is sent (`FactsInput`) and as it is answered (`Facts`). Keeps those
 * that the description refers to, and drops the ending where the other form is not in use.
 */
export function tidySchemas<D extends Document>(document: D): D {
  const schemas = document.components?.schemas ?? {}
  const used = usedSchemas(document.paths, schemas)
  const shortened = [...used].filter(
    (name) => name.endsWith(INPUT) && !used.has(name.slice(0, -INPUT.length)),
  )
  const kept = Object.entries(schemas).filter(([name]) => used.has(name))
  const tidy = { ...document, components: { ...document.components, schemas: Object.fromEntries(kept) } }
  return shortened.length === 0 ? tidy : renamed(tidy, new Set(shortened))
}

function usedSchemas(paths: unknown, schemas: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const used = new Set<string>()
  const waiting = referredIn(paths)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue
    used.add(name)
    waiting.push(...referredIn(schemas[name]))
  }
  return used
}

function referredIn(part: unknown): string[] {
  const found = (JSON.stringify(part) ?? '').matchAll(/"#\/components\/schemas\/([^"]+)"/g)
  return Array.from(found, ([, name = '']) => name)
}

function renamed<D extends Document>(document: D, names: ReadonlySet<string>): D {
  const shorter = (name: string): string => (names.has(name) ? name.slice(0, -INPUT.length) : name)
  const text = JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(PREFIX)
      ? PREFIX + shorter(value.slice(PREFIX.length))
      : value,
  )
  const copy: D = JSON.parse(text)
  const schemas = Object.entries(copy.components?.schemas ?? {}).map(([name, schema]) => [
    shorter(name),
    schema,
  ])
  return { ...copy, components: { ...copy.components, schemas: Object.fromEntries(schemas) } }
}
