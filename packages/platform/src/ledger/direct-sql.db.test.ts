import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, breaksCheck, type Database, isForbidden, type Role } from '../database/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import { reserve, setBudget, trialBalance } from './index.ts'
import { actorWith, budgetOf, movement, newLine, nextId, OFFICE, SYSTEM } from './testing/movements.ts'

const line = newLine()
const transferId = nextId()
const caseId = nextId()

let database: Database
beforeAll(async () => {
  database = await testDatabase()
  await database.transaction(SYSTEM, async (transaction) => {
    await setBudget(transaction, budgetOf(line, 10_000))
    await reserve(transaction, movement({ line, caseId, transferId }, 4_000))
  })
})
afterAll(() => database.close())

const statement = (text: string, actor: Actor = SYSTEM): Promise<unknown> =>
  database.transaction(actor, (transaction) => sql.raw(text).execute(transaction))

const count = async (table: string, actor: Actor): Promise<number> =>
  await database.transaction(actor, async (transaction) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
      transaction,
    )
    return rows[0]?.n ?? 0
  })

interface Side {
  readonly kind: string
  readonly amount: number
}

/** What somebody would send who goes around the application. */
const posting = (entries: readonly Side[], kind = 'reserve'): string => {
  const owner = { programme: line.programme, year: 2026 }
  const transfer = {
    ...owner,
    id: nextId(),
    at: '2026-11-24T00:00:00Z',
    kind,
    memo: '',
    key: `direct/${nextId()}`,
    hash: '0'.repeat(64),
    entries: entries.map((entry) => ({ ...owner, ...entry })),
  }
  return `select ledger_post('${JSON.stringify(transfer)}'::jsonb) as posted`
}

describe('the unprivileged role', () => {
  it.each([
    `insert into ledger_entry values ('${transferId}', 1, 5)`,
    `update ledger_entry set amount = amount * 2`,
    `delete from ledger_entry`,
    `truncate ledger_entry`,
    `insert into ledger_transfer select * from ledger_transfer`,
    `update ledger_transfer set memo = 'x'`,
    `delete from ledger_transfer`,
    `update ledger_balance set balance = 0`,
    `insert into ledger_balance values (99, -1, false, 0)`,
    `update ledger_case_balance set balance = 0`,
    `insert into ledger_account (kind, programme, fiscal_year) values ('budget', 'x', 2026)`,
    `update ledger_kind set bounded = false`,
    `alter table ledger_entry disable trigger all`,
    `drop trigger ledger_add_up on ledger_entry`,
    `set local session_replication_role = replica`,
  ])('may not: %s', async (text) => {
    await expect(statement(text)).rejects.toSatisfy(isForbidden)
  })

  it.each([
    [
      'a transfer that does not sum to zero',
      [
        { kind: 'budget', amount: 10 },
        { kind: 'reserved', amount: -11 },
      ],
      'ledger_sums_to_zero',
    ],
    ['one entry alone', [{ kind: 'reserved', amount: -10 }], undefined],
    [
      'an empty entry',
      [
        { kind: 'budget', amount: 0 },
        { kind: 'reserved', amount: 0 },
      ],
      undefined,
    ],
    ['no entries', [], undefined],
  ])('may not post %s', async (_, entries, constraint) => {
    await expect(statement(posting(entries))).rejects.toSatisfy((error) => breaksCheck(error, constraint))
  })

  it('may not make a transfer balance by naming an account twice', async () => {
    const twice = [
      { kind: 'budget', amount: 10 },
      { kind: 'budget', amount: 10 },
      { kind: 'reserved', amount: -20 },
    ]
    await expect(statement(posting(twice))).rejects.toThrow('ledger_entry_pkey')
  })

  it('may not open a budget by spending it', async () => {
    const entries = [
      { kind: 'budget', amount: 10, year: 2031 },
      { kind: 'reserved', amount: -10, year: 2031 },
    ]
    expect(await statement(posting(entries))).toMatchObject({
      rows: [{ posted: { outcome: 'no-account', account: `budget/${line.programme}/2031` } }],
    })
  })
})

describe('the owner of the tables', () => {
  const owner = (text: string): Promise<unknown> =>
    database.owner.transaction().execute((transaction) => sql.raw(text).execute(transaction))

  it.each([
    'update ledger_entry set amount = -amount',
    'delete from ledger_entry',
    'delete from ledger_transfer',
  ])('does not correct what is written: %s', async (text) => {
    await expect(owner(text)).rejects.toThrow('append-only')
  })

  it('adds nothing to a transfer that is done, though it would sum to zero', async () => {
    const pair = ['appropriation', 'committed'].map(
      (kind, index) =>
        `select '${transferId}'::uuid, id, ${index === 0 ? 5 : -5} from ledger_account where kind = '${kind}'`,
    )
    await sql`insert into ledger_account (kind, programme, fiscal_year)
      values ('committed', ${line.programme}, 2026)`.execute(database.owner)
    const adding = owner(`insert into ledger_entry ${pair.join(' union all ')}`)
    await expect(adding).rejects.toSatisfy((error) => breaksCheck(error, 'ledger_entry_count'))
  })

  it('takes no account below zero', async () => {
    const id = nextId()
    const entries = ['budget', 'reserved'].map(
      (kind, index) =>
        `select '${id}'::uuid, id, ${index === 0 ? 6_001 : -6_001} from ledger_account where kind = '${kind}'`,
    )
    const overdrawing = owner(`
      insert into ledger_transfer select '${id}', at, kind, memo, programme, fiscal_year, fund, case_id,
        institution_id, '${id}', input_hash, 2, made_by from ledger_transfer where id = '${transferId}';
      insert into ledger_entry ${entries.join(' union all ')}`)
    await expect(overdrawing).rejects.toSatisfy((error) => breaksCheck(error, 'ledger_never_below_zero'))
  })
})

describe('who reads', () => {
  const seen = async (actor: Actor): Promise<readonly number[]> =>
    await Promise.all(
      ['ledger_account', 'ledger_balance', 'ledger_transfer', 'ledger_entry', 'ledger_case_balance'].map(
        (table) => count(table, actor),
      ),
    )

  it.each(['resident', 'analyst', 'mediator'] satisfies Role[])('%s: nothing', async (role) => {
    expect(await seen(actorWith(role))).toEqual([0, 0, 0, 0, 0])
  })

  it.each(['auditor', 'paymaster', 'operator'] satisfies Role[])('%s: everything', async (role) => {
    const everything = await seen(SYSTEM)
    expect(Math.min(...everything)).toBeGreaterThan(0)
    expect(await seen(actorWith(role))).toEqual(everything)
  })

  it('a supervisor: budgets, and the transfers of their institution', async () => {
    const [accounts, balances] = await seen(SYSTEM)
    expect(await seen(actorWith('supervisor'))).toEqual([accounts, balances, 1, 2, 1])
    const elsewhere = { ...actorWith('supervisor'), institution: 'fund-office' }
    expect(await seen(elsewhere)).toEqual([accounts, balances, 0, 0, 0])
  })

  it('an officer: what is held for the cases of their institution', async () => {
    expect(await seen(actorWith('officer'))).toEqual([0, 0, 0, 0, 1])
  })
})

describe('who moves money', () => {
  const entries = [
    { kind: 'budget', amount: 1 },
    { kind: 'reserved', amount: -1 },
  ]
  const giveBack = [
    { kind: 'reserved', amount: 1 },
    { kind: 'budget', amount: -1 },
  ]

  it.each(['resident', 'analyst', 'mediator', 'auditor'] satisfies Role[])('%s does not', async (role) => {
    await expect(statement(posting(entries), actorWith(role))).rejects.toSatisfy(isForbidden)
  })

  it('nobody known does not, not even to give back', async () => {
    await expect(statement(posting(giveBack, 'release'), { kind: 'visitor' })).rejects.toSatisfy(isForbidden)
  })

  it('each transfer says who made it, whatever the application states', async () => {
    const officer = actorWith('officer')
    const mine = movement({ line, caseId }, 100)
    const asked = { ...mine, madeBy: 'somebody else' }
    await database.transaction(officer, (transaction) => reserve(transaction, asked))
    const { rows } = await sql<{ made_by: string }>`
      select made_by from ledger_transfer where id in (${mine.transferId}, ${transferId}) order by id
    `.execute(database.owner)
    expect(rows.map(({ made_by }) => made_by).toSorted()).toEqual(
      [officer.accountId, 'system/test'].toSorted(),
    )
    expect(officer.institution).toBe(OFFICE)
  })
})

it('still adds up', async () => {
  expect(await database.transaction(SYSTEM, trialBalance)).toMatchObject({ holds: true, broken: [] })
})
