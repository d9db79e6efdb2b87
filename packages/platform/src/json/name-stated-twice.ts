/** How deep a place is told; what lies below is left out. */
const DEEPEST_TOLD = 4

const SPACE = 32
const QUOTE = 34
const COLON = 58
const BACKSLASH = 92
const [LIST, LIST_END, OBJECT, OBJECT_END] = [91, 93, 123, 125]

/** An object or a list that has begun and not ended. */
interface Open {
  readonly names: Set<string>
  /** The name that was met last: the way on from here. A list has none. */
  name: string | null
}

/**
 * The way to the first name that stands twice in one object, or `null`. The text has to be JSON. One pass without
 * recursion, so that neither length nor depth can break it.
 */
export function nameStatedTwice(text: string): readonly string[] | null {
  const open: Open[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) {
      const end = endOfString(text, at)
      if (isName(text, end) && isSecond(written(text, at, end), open.at(-1))) return wayTo(open)
      at = end
    } else if (sign === OBJECT || sign === LIST) open.push({ names: new Set(), name: null })
    else if (sign === OBJECT_END || sign === LIST_END) open.pop()
  }
  return null
}

/** Whether the name has stood in this object before; from now on it has. */
function isSecond(name: string, inside: Open | undefined): boolean {
  if (inside === undefined) return false
  inside.name = name
  if (inside.names.has(name)) return true
  inside.names.add(name)
  return false
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end
    while (text.charCodeAt(before - 1) === BACKSLASH) before--
    if ((end - before) % 2 === 0) return end
  }
}

/** A string is a name where a colon follows. */
function isName(text: string, end: number): boolean {
  let after = end + 1
  while (text.charCodeAt(after) <= SPACE) after++
  return text.charCodeAt(after) === COLON
}

/** What the string between two quotes says: a name may be written with and without escapes. */
function written(text: string, start: number, end: number): string {
  const inside = text.slice(start + 1, end)
  return inside.includes('\\') ? String(JSON.parse(`"${inside}"`)) : inside
}

function wayTo(open: readonly Open[]): readonly string[] {
  return open.flatMap(({ name }) => (name === null ? [] : [name])).slice(0, DEEPEST_TOLD)
}
