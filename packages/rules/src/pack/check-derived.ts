import { walk } from '../expression/children.ts'
import type { Expression } from '../expression/expression.ts'
import type { Derived } from './derived.ts'
import { PackError } from './pack-error.ts'
import { derivedKey } from './vocabulary.ts'

/** Throws a PackError that names the circle where a variable is defined by way of itself. */
export function checkCycles(derived: ReadonlyMap<string, Derived>): void {
  const done = new Set<string>()
  const visit = (key: string, path: readonly string[]): void => {
    if (path.includes(key))
      throw new PackError(key, `no cycle, but found ${[...path.slice(path.indexOf(key)), key].join(' → ')}`)
    const definition = derived.get(key)
    if (done.has(key) || definition === undefined) return
    for (const next of derivedIn(definition.expression)) visit(next, [...path, key])
    done.add(key)
  }
  for (const key of derived.keys()) visit(key, [])
}

function derivedIn(node: Expression): ReadonlySet<string> {
  const keys = new Set<string>()
  walk(node, (part) => {
    if (part.kind === 'derived') keys.add(derivedKey(part.entity, part.id))
  })
  return keys
}
