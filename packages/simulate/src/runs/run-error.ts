/** A run that cannot be made; the message names what stands in its way and what was expected. */
export class RunError extends Error {
  constructor(place: string, expected: string) {
    super(`simulation, ${place}: expected ${expected}`)
    this.name = 'RunError'
  }
}
