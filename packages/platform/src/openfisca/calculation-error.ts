/** A request that cannot be calculated, with the path in the request where it fails (empty: the whole of it). */
export class CalculationError extends Error {
  readonly path: readonly string[]
  readonly status: 400 | 404
  constructor(path: readonly string[], message: string, status: 400 | 404 = 400) {
    super(message)
    this.name = 'CalculationError'
    this.path = path
    this.status = status
  }
}

/** An error as OpenFisca answers it: the message stands at the path of the request that it is about. */
export type NestedError = { readonly [name: string]: string | NestedError }

/** `{ "persons": { "bob": { "age": "…" } } }`, or `{ "error": "…" }` where the whole request is at fault. */
export function nestedError({ path, message }: Pick<CalculationError, 'path' | 'message'>): NestedError {
  const names = path.length === 0 ? ['error'] : path
  const inner = names.slice(1).reduceRight<string | NestedError>((part, name) => ({ [name]: part }), message)
  return { [names[0] ?? 'error']: inner }
}
