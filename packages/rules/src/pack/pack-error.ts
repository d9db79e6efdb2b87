/** A pack that does not hold together. The message names the place and what was expected. */
export class PackError extends Error {
  readonly place: string
  constructor(place: string, expected: string) {
    super(`${place}: expected ${expected}`)
    this.name = 'PackError'
    this.place = place
  }
}
