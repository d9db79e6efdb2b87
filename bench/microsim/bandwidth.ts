import { secondsOf } from './clock.ts'

const BYTES = 256 * 2 ** 20
const ROUNDS = 7

/** How many bytes a second of a processor one thread copies here; read and written bytes both count. */
export async function copyBytesPerSecond(): Promise<number> {
  const [from, to] = [new Float64Array(BYTES / 8).fill(1), new Float64Array(BYTES / 8)]
  const { processor } = await secondsOf(ROUNDS, () => {
    to.set(from)
  })
  return (2 * BYTES) / processor
}
