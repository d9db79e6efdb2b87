import { FactsError } from '@ondol/rules'

/** Input that a command cannot use. The message is one line that names the place and what was expected. */
export class CommandError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(oneLine(message), options)
    this.name = 'CommandError'
  }
}

/** The same error as a CommandError where the facts are at fault, naming the file that holds them. */
export function withFile(error: unknown, file: string): unknown {
  return error instanceof FactsError ? new CommandError(`${file}: ${error.message}`, { cause: error }) : error
}

/** A message without line breaks, and without what would recolour the terminal that it is shown in. */
export function oneLine(message: string): string {
  const lines = message.split(/[\n\r\u2028\u2029]/).map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll(/\p{Cc}/gu, '�')
}
