import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { buildExampleRegisters, numberedThings } from '../evidence/index.ts'
import { CommandError } from './command-error.ts'
import { messageOf } from './facts-file.ts'
import { readOnlyOptions } from './options.ts'
import type { Run } from './run.ts'

const USUAL_PORT = 8081

/** `ondol registers`: the city's registers with its examples, on this machine alone, until a signal stops them. */
export const runRegisters: Run = async (args) => {
  const { values } = readOnlyOptions(args, { port: { type: 'string' } })
  const port = portOf(values.port)
  const token = process.env['REGISTERS_TOKEN'] ?? randomBytes(24).toString('base64url')
  const app = await buildExampleRegisters({ token, now: () => new Date(), newReference: randomUUID })
  const listening: Promise<string> = app.listen({ port, host: '127.0.0.1' })
  const url = await listening.catch((error: unknown) => {
    throw new CommandError(`--port: ${port} cannot be listened on (${messageOf(error)})`, { cause: error })
  })
  const lines = numberedThings().map(({ example, thing, number }) => `${number}\t${thing}\t${example}`)
  process.stdout.write(`REGISTERS_URL=${url}\nREGISTERS_TOKEN=${token}\n\n${lines.join('\n')}\n`)
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  await app.close()
  return 0
}

function portOf(stated: string | undefined): number {
  if (stated === undefined) return USUAL_PORT
  const port = Number(stated)
  if (!/^\d{1,5}$/.test(stated) || port > 65_535)
    throw new CommandError(`--port: expected a port from 0 to 65535, not ${JSON.stringify(stated)}`)
  return port
}
