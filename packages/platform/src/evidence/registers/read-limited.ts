const LARGEST = 256 * 1024

/** Reads an answer as JSON; `null` where it is none. Throws where it is larger than any register's answer. */
export async function readLimited({ body }: Response): Promise<unknown> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > LARGEST) throw new Error(`the register’s answer is larger than ${LARGEST} bytes`)
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return null
  }
}
