import { ConfigurationError, serve } from '../server/index.ts'
import { CommandError } from './command-error.ts'
import { readOnlyOptions } from './options.ts'
import type { Run } from './run.ts'

/** `ondol serve`: the web page and the API, until a signal stops it. */
export const runServe: Run = async (args) => {
  const { values } = readOnlyOptions(args, { port: { type: 'string' }, host: { type: 'string' } })
  try {
    await serve({ port: values.port, host: values.host })
  } catch (error) {
    throw error instanceof ConfigurationError ? new CommandError(error.message, { cause: error }) : error
  }
  return 0
}
