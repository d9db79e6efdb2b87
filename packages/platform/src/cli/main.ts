import { CommandError } from './command-error.ts'
import { commands, usage, usageOf } from './commands.ts'
import { endWithReader } from './end-with-reader.ts'
import { version } from './version.ts'

/** Runs one command. Exit status: 0 done, 1 a fault of ours, 2 input that cannot be used (one line says why). */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${usage()}\n`)
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    process.stdout.write(`${version()}\n`)
    return 0
  }
  const command = commands.get(name)
  if (command === undefined)
    throw new CommandError(`unknown command "${name}"; expected one of ${[...commands.keys()].join(', ')}`)
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${usageOf(command)}\n`)
    return 0
  }
  return await (await command.load())(rest)
}

endWithReader(process.stdout)
endWithReader(process.stderr)
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CommandError)) throw error
  process.stderr.write(`ondol: ${error.message}\n`)
  process.exitCode = 2
}
