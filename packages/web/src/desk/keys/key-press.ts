/** As much of a keyboard event as it takes to know what was meant. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
}

const LETTER = /^Key([A-Z])$/

/**
 * The key that was pressed, as bindings name it: `j`, `?`, `Enter`; nothing where it belongs to the browser or to
 * an input method. A keyboard that writes 한글 has its Latin letters on the same keys.
 */
export const keyOf = ({ key, code, ctrlKey, metaKey, altKey, isComposing }: KeyPress): string | null => {
  if (ctrlKey || metaKey || altKey || isComposing) return null
  if (key.length > 1 && key !== 'Process') return key
  if (/^[\x20-\x7e]$/.test(key)) return key.toLowerCase()
  return LETTER.exec(code)?.[1]?.toLowerCase() ?? null
}

/** As much of an element as it takes to know whether keys belong to it. */
export interface KeyTarget {
  readonly tagName: string
  readonly type?: string
  readonly isContentEditable?: boolean
}

const NOT_WRITTEN_IN = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file'])

/** True where the key writes something. */
export const isTyping = ({ tagName, type, isContentEditable }: KeyTarget): boolean => {
  if (isContentEditable === true || tagName === 'TEXTAREA' || tagName === 'SELECT') return true
  return tagName === 'INPUT' && !NOT_WRITTEN_IN.has(type ?? 'text')
}

const OWN_KEYS: Readonly<Record<string, ReadonlySet<string>>> = {
  A: new Set(['Enter']),
  BUTTON: new Set(['Enter', ' ']),
  SUMMARY: new Set(['Enter', ' ']),
  INPUT: new Set(['Enter', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']),
}

/** True where the element that has the focus does something of its own with the key. */
export const isOwnKey = (key: string, { tagName }: KeyTarget): boolean => OWN_KEYS[tagName]?.has(key) ?? false
