import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@ondol/platform/testing'
import { expect } from 'vitest'
import type { Promised } from './promises.ts'

/** Where the bank keeps the files that it has taken, within the folder that it shares with the city, in this order. */
const TAKEN = ['bank/claimed', 'bank/done']
const TRANSFER = /<EndToEndId>(\w+)<\/EndToEndId>/g

/** Every payment in every file that ever reached the bank: one that is there twice was handed over twice. */
async function paymentsAtBank(folder: string): Promise<readonly string[]> {
  // By the number under which the bank took it: a file that it moves on meanwhile is still one.
  const files = new Map<string, string>()
  for (const room of TAKEN)
    for (const name of await readdir(join(folder, room)).catch((): string[] => [])) {
      const text = await readFile(join(folder, room, name), 'utf8').catch(() => null)
      if (text !== null) files.set(name, text)
    }
  return [...files.values()].flatMap((file) => [...file.matchAll(TRANSFER)].map(([, id = '']) => id))
}

/** The payment that an event of a case is about, by its id. */
const orderIn = (payload: unknown): string => {
  // What cases write for `release` and `mark-paid`.
  const { order } = payload as { readonly order: string }
  return order
}

const endToEnd = (order: string): string => order.replaceAll('-', '')

/** Fails where a release that was promised is lost or booked twice, or where anything reached the bank twice. */
export async function checkPayments(
  { owner }: Database,
  { releases }: Promised,
  bankFolder: string,
): Promise<void> {
  // First the bank: what it has, the database must know.
  const atBank = await paymentsAtBank(bankFolder)
  expect(new Set(atBank).size).toBe(atBank.length)
  const handedOver = await owner
    .selectFrom('payment_order')
    .select('id')
    .where('batch_id', 'is not', null)
    .execute()
  const known = new Set(handedOver.map(({ id }) => endToEnd(id)))
  expect(atBank.filter((id) => !known.has(id))).toEqual([])
  if (releases.size === 0) return
  const ids = [...releases.keys()]
  const kept = await owner
    .selectFrom('payment_order')
    .select('id')
    .where('id', 'in', ids)
    .where('state', 'not in', ['planned', 'cancelled'])
    .execute()
  expect(kept.map(({ id }) => id).sort()).toEqual(ids.toSorted())
  const keys = ids.map((id) => `payment/${id}/release`)
  const booked = await owner
    .selectFrom('ledger_transfer')
    .select('idempotency_key as key')
    .where('kind', '=', 'commit')
    .where('idempotency_key', 'in', keys)
    .execute()
  expect(booked.map(({ key }) => key).sort()).toEqual(keys.toSorted())
  const cases = [...new Set(releases.values())]
  const events = await owner
    .selectFrom('case_event')
    .select('payload')
    .where('type', '=', 'release')
    .where('case_id', 'in', cases)
    .execute()
  const told = events.map(({ payload }) => orderIn(payload)).filter((id) => releases.has(id))
  expect(told.sort()).toEqual(ids.toSorted())
}

/** Fails where not every release is paid exactly once, by the bank, the ledger, the case and the order alike. */
export async function checkAllPaid(
  { owner }: Database,
  { releases }: Promised,
  bankFolder: string,
): Promise<void> {
  const ids = [...releases.keys()].sort()
  expect((await paymentsAtBank(bankFolder)).toSorted()).toEqual(ids.map(endToEnd).sort())
  const settled = await owner
    .selectFrom('payment_order')
    .select('id')
    .where('state', '=', 'settled')
    .execute()
  expect(settled.map(({ id }) => id).sort()).toEqual(ids)
  const paid = await owner
    .selectFrom('case_event')
    .select('payload')
    .where('type', '=', 'mark-paid')
    .execute()
  expect(paid.map(({ payload }) => orderIn(payload)).sort()).toEqual(ids)
  const moved = await owner.selectFrom('bank_movement').select(['order_id', 'direction']).execute()
  expect(moved.map(({ order_id: id, direction }) => `${direction} ${id}`).sort()).toEqual(
    ids.map((id) => `debit ${id}`).sort(),
  )
  const disagreements = await owner.selectFrom('payment_discrepancy').select('key').execute()
  const unbooked = await owner
    .selectFrom('payment_effect')
    .select('key')
    .where('transfer_id', 'is', null)
    .execute()
  expect([disagreements, unbooked]).toEqual([[], []])
}
