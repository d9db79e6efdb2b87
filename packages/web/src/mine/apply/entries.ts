import { useState } from 'react'

/** Which choice a key stands for: `local-income-tax-relief business/b1`. */
export type ChoiceKey = string

/** What the form of an application holds, before it is handed in. */
export interface Entries {
  readonly chosen: ReadonlySet<ChoiceKey>
  /** Why a person applies for what the rules refuse, by choice. */
  readonly reasons: Readonly<Record<ChoiceKey, string>>
  readonly name: string
  readonly residentNumber: string
  readonly phone: string
  readonly email: string
  readonly bank: string
  readonly account: string
  readonly holder: string
  /** Registration numbers of businesses and addresses of premises, by their names in the facts, as `business/b1`. */
  readonly identifiers: Readonly<Record<string, string>>
  readonly registers: ReadonlySet<string>
}

/** The entries, and how to change some of them. */
export const useEntries = (
  chosen: ReadonlySet<ChoiceKey>,
): readonly [Entries, (change: Partial<Entries>) => void] => {
  const [entries, setEntries] = useState<Entries>({
    chosen,
    reasons: {},
    name: '',
    residentNumber: '',
    phone: '',
    email: '',
    bank: '',
    account: '',
    holder: '',
    identifiers: {},
    registers: new Set(),
  })
  return [entries, (change) => setEntries((before) => ({ ...before, ...change }))]
}

/** The set with one thing more or less. */
export const toggled = (set: ReadonlySet<string>, one: string): ReadonlySet<string> => {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}
