import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { median, type Seconds } from './clock.ts'
import type { Output } from './outputs.ts'
import type { Population } from './population.ts'

const run = promisify(execFile)
const PACKAGES = ['OpenFisca-Country-Template==8.2.0', 'OpenFisca-Core==46.0.1', 'numpy==2.4.6']
const PROGRAM = fileURLToPath(new URL('./openfisca.py', import.meta.url))
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/openfisca-8.2.0/', import.meta.url))

/** OpenFisca in a Python environment of its own. */
export interface OpenFisca {
  readonly python: string
  /** The folder of the country template's own tests. */
  readonly tests: string
}

/** Installs OpenFisca into a cache folder unless it is there; where it cannot, says why. */
export async function installOpenFisca(): Promise<OpenFisca | { readonly missing: string }> {
  const python = join(CACHE, 'bin', 'python')
  try {
    if (!existsSync(join(CACHE, 'installed'))) {
      await rm(CACHE, { recursive: true, force: true })
      await mkdir(CACHE, { recursive: true })
      await run('python3', ['-m', 'venv', CACHE])
      await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES])
      await writeFile(join(CACHE, 'installed'), PACKAGES.join('\n'))
    }
    const where = 'import openfisca_country_template as c; print(c.__path__[0])'
    const { stdout } = await run(python, ['-c', where])
    return { python, tests: join(stdout.trim(), 'tests') }
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) }
  }
}

/** What a round of OpenFisca took, and what it answered. */
export interface OpenFiscaAnswers {
  readonly seconds: Seconds
  /** By the id that the variable has here. */
  readonly values: ReadonlyMap<string, Float64Array>
}

/** The columns that OpenFisca reads lie in files of their own. */
export async function writeColumns(folder: string, { arrays }: Population): Promise<void> {
  for (const [name, values] of Object.entries(arrays)) await writeFile(join(folder, `${name}.bin`), values)
}

/** Lets OpenFisca compute the outputs over the columns in a folder, so many times. */
export async function askOpenFisca(
  { python }: OpenFisca,
  folder: string,
  asked: { readonly outputs: readonly Output[]; readonly month: string; readonly rounds: number },
): Promise<OpenFiscaAnswers> {
  const names = asked.outputs.map(({ openFisca }) => openFisca)
  // Numpy chooses its own kernels, whatever the machine prescribes to older libraries.
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...env } = process.env
  const { stdout } = await run(python, [PROGRAM, folder, asked.month, String(asked.rounds), names.join()], {
    env,
  })
  // The last line is the program's own JSON.
  const rounds = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Readonly<
    Record<keyof Seconds, number[]>
  >
  const values = new Map<string, Float64Array>()
  for (const { id, openFisca } of asked.outputs) {
    const bytes = await readFile(join(folder, `openfisca.${openFisca}.bin`))
    values.set(id, new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8))
  }
  return { seconds: { wall: median(rounds.wall), processor: median(rounds.processor) }, values }
}
