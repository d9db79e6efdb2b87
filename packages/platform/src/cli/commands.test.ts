import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assess, readFacts } from '@ondol/rules'
import { examples, seoul } from '@ondol/seoul'
import { describe, expect, it } from 'vitest'
import { readKeys, writeKeys } from '../secrets/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testKeys } from '../testing/test-keys.ts'
import { commands } from './commands.ts'
import { seoulPack } from './pack.ts'

const COMMAND = fileURLToPath(new URL('../../bin/ondol.mjs', import.meta.url))
const facts = examples[0]?.facts
const input = JSON.stringify(facts)

interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function ondol(args: readonly string[], stdin = input, environment: NodeJS.ProcessEnv = {}): Ended {
  const env = { ...process.env, ...environment }
  return spawnSync(process.execPath, [COMMAND, ...args], { input: stdin, encoding: 'utf8', env })
}

/** What one line on standard error says, where nothing else is written and the exit status is 2. */
function refusal(args: readonly string[], stdin?: string): string {
  const { status, stdout, stderr } = ondol(args, stdin)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  return /^ondol: ([^\n]*)\n$/.exec(stderr)?.[1] ?? `not one line: ${stderr}`
}

describe('ondol assess', () => {
  it('answers as the library does, in the documented form', () => {
    const { status, stdout, stderr } = ondol(['assess', '-'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const pack = seoulPack()
    expect(JSON.parse(stdout)).toEqual(assess(pack, readFacts(pack, facts)))
    expect(JSON.parse(stdout)).toMatchObject({
      asOf: '2020-09-15',
      results: expect.arrayContaining([
        {
          programme: 'local-income-tax-relief',
          subject: 'business/restaurant',
          status: 'eligible',
          benefit: { kind: 'tax-cut', amount: 420_000, unit: 'KRW/year', months: 24 },
          conditions: expect.arrayContaining([{ id: 'micro', holds: true }]),
          missing: [],
          excludedBy: null,
        },
      ]),
    })
  })

  it('answers the programmes that are asked for, at the date that is asked for', () => {
    const wanted = ['rent-reduction', 'emergency-loan']
    const options = wanted.flatMap((id) => ['--programme', id])
    const { stdout } = ondol(['assess', '-', '--as-of', '2020-10-02', ...options])
    const { asOf, results } = JSON.parse(stdout)
    expect(asOf).toBe('2020-10-02')
    expect(results.map(({ programme }: { programme: string }) => programme)).toEqual(wanted)
  })

  it('tells it as text in both languages', () => {
    const title = seoul.programmes.find(({ id }) => id === 'local-income-tax-relief')?.title
    const korean = ondol(['assess', '-', '--text']).stdout
    expect(korean).toMatch(/^기준일 2020-09-15\n\n받을 수 있는 지원\n {2}✓ /)
    expect(korean).toContain(`✓ ${title?.ko} (business/restaurant): `)
    const english = ondol(['assess', '-', '--text', '--lang', 'en']).stdout
    expect(english).toMatch(/^as of 2020-09-15\n\nYou qualify for\n {2}✓ /)
    expect(english).toContain(`✓ ${title?.en} (business/restaurant): `)
  })

  it('refuses bad input on one line with exit status 2', () => {
    expect(refusal(['assess', '-'], '{"shop":{}}')).toMatch(/^standard input: shop: expected one of /)
    expect(refusal(['assess', '-', '--programme', 'gold'])).toMatch(
      /^--programme: expected one of .*not "gold"$/,
    )
    expect(refusal(['assess', '--ndjson', '--as-of', 'soon'])).toBe(
      '--as-of: expected a date YYYY-MM-DD, not "soon"',
    )
    expect(refusal(['assess', '-', '--json', '--text'])).toBe('assess: expected text or JSON, not both')
  })

  it('answers lines, says where the first error is, and ends quietly with its reader', async () => {
    const { status, stdout, stderr } = ondol(['assess', '--ndjson'], `${input}\n{"shop":{}}\n`)
    expect(status).toBe(2)
    expect(stdout.split('\n')).toHaveLength(3)
    expect(stderr).toMatch(/^ondol: standard input: line 2: shop: expected one of asOf, [^\n(]*\n$/)
    expect(ondol(['assess', '--ndjson'], '\u001b[31m\nno\n{}\nno').stderr).toMatch(
      /^ondol: standard input: line 1: facts: expected JSON: [^\p{Cc}]* \(and 2 more lines: their answers say why\)\n$/u,
    )
    expect(await cutShort(['assess', '--ndjson'], `${input}\n`.repeat(2000))).toEqual({
      status: 0,
      stderr: '',
    })
  })
})

describe('ondol explain', () => {
  const question = ['explain', '-', 'local-income-tax-relief']

  it('draws the reasons as a tree', () => {
    const { status, stdout } = ondol([...question, 'business/restaurant', '--lang', 'en'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/ — business\/restaurant\n✓ .* {2}\[emergency\]\n/)
    expect(stdout).toMatch(/\n= amount: .*420,000/)
  })

  it('lists the subjects that there are, and refuses a date that is none', () => {
    expect(refusal([...question, 'business/b1'])).toBe(
      'explain: expected one of business/restaurant, not "business/b1"',
    )
    expect(refusal(['explain', '-', 'premium-support-continuing', 'job/j1'])).toBe(
      'explain: expected a job of the file, not "job/j1"; it holds none',
    )
    expect(refusal([...question, 'business/restaurant', '--as-of', '2020-13-01'])).toBe(
      '--as-of: expected a date YYYY-MM-DD, not "2020-13-01"',
    )
  })
})

it('ondol tells how a command is used, and takes nothing that it has no use for', () => {
  const { status, stdout } = ondol(['assess', '--help'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^ {2}ondol assess FACTS\.json /)
  expect(stdout).not.toContain('ondol explain')
  for (const command of ['programmes', 'docs', 'serve'])
    expect(refusal([command, 'more'])).toBe('expected options alone, not "more"')
})

describe('ondol keys', () => {
  const folder = temporaryFolder('keys')
  const file = join(folder, 'keys.json')
  const keys = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): Ended =>
    ondol(['keys', ...args], '', { DATA_FOLDER: folder, ...environment })

  it('rotates those of the data folder, and lists them without showing one', () => {
    expect(keys([]).stderr).toBe(`ondol: keys: expected ONDOL_KEYS, or a file ${file}\n`)
    writeFileSync(file, writeKeys(testKeys()), { mode: 0o600 })
    expect(keys(['rotate', 'signing']).stdout).toMatch(/^signing: [\w-]{8} is active; a server that runs/)
    const { stdout } = keys([])
    expect(JSON.parse(stdout)).toMatchObject([
      { use: 'encryption', isActive: true },
      { use: 'index', isActive: true },
      { use: 'signing', isActive: false, publicKey: expect.stringContaining('PUBLIC KEY') },
      { use: 'signing', isActive: true },
    ])
    const secrets = [...readFileSync(file, 'utf8').matchAll(/"(?:key|privateKey)": "([\w-]+)"/g)]
    expect(secrets).toHaveLength(3)
    for (const [, secret = ''] of secrets) expect(stdout).not.toContain(secret)
  })

  it('prints the new text of those in the environment, which it cannot change', () => {
    const { stdout } = keys(['rotate', 'encryption'], { ONDOL_KEYS: writeKeys(testKeys()) })
    expect(readKeys(stdout, 'stdout').encryption).toHaveLength(2)
  })

  it('refuses what it cannot do', () => {
    expect(keys(['rotate', 'all'])).toMatchObject({
      status: 2,
      stderr: 'ondol: keys rotate: expected one of encryption, index, signing, not "all"\n',
    })
    expect(keys(['drop'])).toMatchObject({ status: 2, stdout: '' })
    expect(keys([], { ONDOL_KEYS: '{"key":"secret' }).stderr).toBe(
      'ondol: ONDOL_KEYS: expected keys as JSON\n',
    )
  })
})

it('ondol tells its version, and the commands where none is known', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(ondol(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
  expect(refusal(['fly'])).toBe(`unknown command "fly"; expected one of ${[...commands.keys()].join(', ')}`)
})

/** How a command ends whose reader goes away after the first bytes. */
function cutShort(args: readonly string[], stdin: string): Promise<Omit<Ended, 'stdout'>> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args])
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.stdout.once('data', () => child.stdout.destroy())
    // The command may end before it has read everything.
    child.stdin.on('error', () => undefined)
    child.stdin.end(stdin)
    child.once('close', (status) => resolve({ status, stderr }))
  })
}

describe('ondol grant', () => {
  const provider = {
    OIDC_ISSUER: 'https://login.test/',
    OIDC_CLIENT_ID: 'ondol',
    OIDC_CLIENT_SECRET: 'hidden',
    PUBLIC_URL: 'https://relief.test',
    DATA_FOLDER: temporaryFolder('grant'),
  }
  const grant = (args: readonly string[], environment: NodeJS.ProcessEnv = provider): Ended =>
    ondol(['grant', ...args], '', environment)

  it('gives roles to people whom only the provider knows so far', { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = grant(['kim', 'operator'])
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'kim of https://login.test is operator\n',
      stderr: '',
    })
    expect(grant(['kim', 'officer', 'win-win-council/mapo']).stdout).toBe(
      'kim of https://login.test is officer of win-win-council/mapo\n',
    )
  })

  it.each([
    [[], /^grant: expected SUBJECT ROLE \[INSTITUTION\]$/],
    [['kim', 'king'], /^grant: expected one of officer, supervisor.*, not "king"$/],
    [['kim', 'officer'], /^institution: expected an institution, as the role officer is of one$/],
    [['kim', 'officer', 'nowhere'], /^institution: expected an institution of the city, not "nowhere"$/],
  ])('refuses %j in one line', { timeout: 60_000 }, (args, message) => {
    const { status, stderr } = grant(args)
    expect(status).toBe(2)
    expect(stderr.replace(/^ondol: |\n$/g, '')).toMatch(message)
  })

  it('wants the provider that knows the person', () => {
    const { OIDC_ISSUER: _, OIDC_CLIENT_ID: __, OIDC_CLIENT_SECRET: ___, ...none } = provider
    expect(grant(['kim', 'operator'], none).stderr).toBe(
      'ondol: OIDC_ISSUER: expected the provider that knows the person\n',
    )
  })
})

describe('ondol demonstrate', () => {
  const demonstrate = (args: readonly string[], environment: NodeJS.ProcessEnv): Ended =>
    ondol(['demonstrate', ...args], '', { OIDC_ISSUER: '', ...environment })

  it('fills nothing but a demonstration', () => {
    expect(demonstrate([], { DRILL: 'off' })).toMatchObject({
      status: 2,
      stderr: 'ondol: DRILL: expected on, and no OIDC_ISSUER: only a demonstration is filled\n',
    })
  })

  it('names a number of cases that is none', () => {
    expect(demonstrate(['--cases', 'many'], { DRILL: 'on' })).toMatchObject({
      status: 2,
      stderr: 'ondol: --cases: expected a number from 1 to 100000, not "many"\n',
    })
  })
})
