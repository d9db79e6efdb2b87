/**
 * A sealed value that cannot be opened. It says no more, to anybody: whether the key is not known, the value
 * belongs to another place or its text was altered is not told apart.
 */
export class SealedValueError extends Error {
  constructor() {
    super('expected a value that a key of this ring sealed for this place')
    this.name = 'SealedValueError'
  }
}

/** Keys that cannot be used. The message names the place and what was expected, and never what stands there. */
export class KeyRingError extends Error {
  readonly place: string
  constructor(place: string, expected: string) {
    super(`${place}: expected ${expected}`)
    this.name = 'KeyRingError'
    this.place = place
  }
}
