const TEXT: unique symbol = Symbol('program text')

/** A piece of program text. Only this file makes one: its key is a symbol, which nothing that came as JSON can hold. */
export interface Code {
  readonly [TEXT]: string
}

/**
 * Program text from a template. A rule is data, and may come from a stranger as a reform: so of what is put
 * into a template only code stays code. A string becomes a string literal and a number a number; anything
 * else throws.
 */
export function js(words: TemplateStringsArray, ...parts: readonly unknown[]): Code {
  return code(words.reduce((text, word, index) => text + literal(parts[index - 1]) + word))
}

/** Pieces of code with a sign between them; the other text where there are none. */
export function joined(pieces: readonly Code[], sign: '&&' | '||' | ',' | '\n', none = 'undefined'): Code {
  return pieces.length === 0 ? code(none) : code(pieces.map(textOf).join(sign))
}

/** Numbers under an arithmetic sign, taken from left to right. */
export function chained(numbers: readonly Code[], sign: '+' | '-' | '*' | '/'): Code {
  return code(numbers.map(textOf).join(sign))
}

/** The name of a variable, a label or a constant. */
export function nameOf(letter: 'v' | 'k', index: number): Code {
  return code(`${letter}${index}`)
}

export function textOf(piece: Code): string {
  return piece[TEXT]
}

function code(text: string): Code {
  return { [TEXT]: text }
}

function literal(part: unknown): string {
  switch (typeof part) {
    case 'string':
      return JSON.stringify(part)
    case 'boolean':
    case 'undefined':
      return String(part)
    case 'number':
      return numeral(part)
    default:
      if (isCode(part)) return part[TEXT]
      throw new Error(`a rule holds ${JSON.stringify(part)} where a plain value stands`)
  }
}

function numeral(number: number): string {
  if (!Number.isFinite(number)) throw new Error(`a rule holds ${number} where a number stands`)
  // In brackets, so that no sign before it runs into its own; String would turn -0 into 0.
  return number < 0 || Object.is(number, -0) ? `(-${-number})` : String(number)
}

function isCode(part: unknown): part is Code {
  return typeof part === 'object' && part !== null && TEXT in part
}
