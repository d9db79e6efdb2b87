import type { Run } from './run.ts'

interface Command {
  readonly usage: string
  readonly text: string
  /** Loads the command only when it is asked for, so that a quick one starts quickly. */
  readonly load: () => Promise<Run>
}

/** Every command of `ondol`, by name. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'assess',
    {
      usage: 'assess FACTS.json [--as-of DATE] [--programme ID]… [--json | --text] [--lang ko|en]',
      text: 'answers every programme for a facts file ("-" reads standard input); --ndjson answers one facts object a line',
      load: async () => (await import('./assess.ts')).runAssess,
    },
  ],
  [
    'explain',
    {
      usage: 'explain FACTS.json PROGRAMME SUBJECT [--as-of DATE] [--json] [--lang ko|en]',
      text: 'prints the reasons of one answer as a tree',
      load: async () => (await import('./explain.ts')).runExplain,
    },
  ],
  [
    'programmes',
    {
      usage: 'programmes [--json] [--lang ko|en]',
      text: 'lists the programmes',
      load: async () => (await import('./programmes.ts')).runProgrammes,
    },
  ],
  [
    'prove',
    {
      usage: 'prove [PROGRAMME…] [--reform FILE.json] [--json | --lang ko|en] [--seconds N] | prove --docs',
      text: 'shows what programmes promise for every case, or an example against it; ends with 1 where anything is otherwise than declared',
      load: async () => (await import('./prove.ts')).runProve,
    },
  ],
  [
    'docs',
    {
      usage: 'docs [--out FOLDER] [--check]',
      text: 'writes the documentation of every programme from the pack; --check fails where it is out of date',
      load: async () => (await import('./docs.ts')).runDocs,
    },
  ],
  [
    'population',
    {
      usage: 'population FOLDER [--seed NUMBER] [--scale SHARE] [--json]',
      text: 'makes a synthetic Seoul out of published figures, and says how well it fits them',
      load: async () => (await import('./population.ts')).runPopulation,
    },
  ],
  [
    'simulate',
    {
      usage:
        'simulate [--population FOLDER] [--reform FILE.json]… [--as-of DATE] [--programme ID]… [--threads N] [--json] [--lang ko|en]',
      text: 'runs the programmes, and reforms beside them, over the whole city: recipients, cost, gains and losses',
      load: async () => (await import('./simulate.ts')).runSimulate,
    },
  ],
  [
    'fund',
    {
      usage: 'fund [--population FOLDER] [--json] [--lang ko|en]',
      text: 'projects the employment fund month by month under shocks, and finds the rate that keeps it solvent',
      load: async () => (await import('./fund.ts')).runFundProjection,
    },
  ],
  [
    'bank',
    {
      usage: 'bank FOLDER [--once | --every SECONDS] [--example] [--settings FILE.json]',
      text: 'simulates a bank over a folder: takes outgoing/, answers in incoming/; --example puts a batch there first',
      load: async () => (await import('./bank.ts')).runBank,
    },
  ],
  [
    'payments',
    {
      usage: 'payments send | payments receive',
      text: 'hands released payments to the bank in batches, or reads what it has left, as the page of a paymaster does',
      load: async () => (await import('./payments.ts')).runPayments,
    },
  ],
  [
    'keys',
    {
      usage: 'keys [rotate encryption|index|signing | reseal]',
      text: 'lists the keys without showing them, makes a new active one, or seals everything anew with it',
      load: async () => (await import('./keys.ts')).runKeys,
    },
  ],
  [
    'grant',
    {
      usage: 'grant SUBJECT ROLE [INSTITUTION]',
      text: 'gives a role to a person whom the provider of sign-ins knows as SUBJECT: the first operator',
      load: async () => (await import('./grant.ts')).runGrant,
    },
  ],
  [
    'registers',
    {
      usage: 'registers [--port PORT]',
      text: 'starts official registers with the records of the examples, and prints the settings and numbers to ask them by',
      load: async () => (await import('./registers.ts')).runRegisters,
    },
  ],
  [
    'demonstrate',
    {
      usage: 'demonstrate [--cases N] [--seed SEED]',
      text: 'fills an empty database with invented people and their cases, in a drill without a provider of sign-ins',
      load: async () => (await import('./demonstrate.ts')).runDemonstrate,
    },
  ],
  [
    'backup',
    {
      usage: 'backup FILE',
      text: 'writes every row and every paper, without the keys, into one file, from which either kind of database is restored',
      load: async () => (await import('./backup.ts')).runBackup,
    },
  ],
  [
    'restore',
    {
      usage: 'restore FILE [--replace]',
      text: 'puts back what a backup holds, into an empty database or in place of all that is there; ends with 1 where the keys do not open it',
      load: async () => (await import('./restore.ts')).runRestore,
    },
  ],
  [
    'audit',
    {
      usage: 'audit verify [--json] [--digest DIGEST] | audit manifest',
      text: 'finds what is not as it was written, and ends with 1 where there is anything; or signs what is there now',
      load: async () => (await import('./audit.ts')).runAudit,
    },
  ],
  [
    'serve',
    {
      usage: 'serve [--port PORT] [--host HOST]',
      text: 'starts the web page and the API',
      load: async () => (await import('./serve.ts')).runServe,
    },
  ],
])

/** What `ondol assess --help` prints. */
export const usageOf = ({ usage, text }: Command): string => `  ondol ${usage}\n      ${text}`

/** What `ondol help` prints. */
export function usage(): string {
  const lines = [...commands.values()].map(usageOf)
  const version = '  ondol --version\n      prints the version'
  return ['Ondol 온돌: one window for a city’s relief programmes', '', ...lines, version].join('\n')
}
