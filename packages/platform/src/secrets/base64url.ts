/**
 * The bytes that a text in base64url stands for; `undefined` where it is none. Of the several texts that a lenient
 * reader takes for the same bytes, only the one that `toString('base64url')` writes is taken.
 */
export function readBase64url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}
