import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  readonly expiresAt: number
}

const MOST = 10_000

/** What the development provider has to remember, in the memory of this process: it is forgotten with it. */
export function memoryAdapter(now: () => Date): AdapterFactory {
  const kept = new Map<string, Kept>()
  const live = (entry: Kept | undefined): AdapterPayload | undefined =>
    entry !== undefined && entry.expiresAt > now().getTime() ? entry.payload : undefined
  return (model) => adapterOf(model, kept, { live, now })
}

interface Reading {
  readonly live: (entry: Kept | undefined) => AdapterPayload | undefined
  readonly now: () => Date
}

function adapterOf(model: string, kept: Map<string, Kept>, { live, now }: Reading): Adapter {
  const keyOf = (id: string): string => `${model}:${id}`
  const findBy = (name: 'uid' | 'userCode', value: string): AdapterPayload | undefined =>
    [...kept]
      .filter(([key]) => key.startsWith(`${model}:`))
      .map(([, entry]) => live(entry))
      .find((payload) => payload?.[name] === value)
  return {
    upsert: async (id, payload, expiresIn = Number.POSITIVE_INFINITY) => {
      if (kept.size >= MOST) for (const [key, entry] of kept) if (live(entry) === undefined) kept.delete(key)
      kept.set(keyOf(id), { payload, expiresAt: now().getTime() + expiresIn * 1000 })
    },
    find: async (id) => live(kept.get(keyOf(id))),
    findByUid: async (uid) => findBy('uid', uid),
    findByUserCode: async (userCode) => findBy('userCode', userCode),
    consume: async (id) => {
      const entry = kept.get(keyOf(id))
      if (entry === undefined) return
      const consumed = Math.floor(now().getTime() / 1000)
      kept.set(keyOf(id), { ...entry, payload: { ...entry.payload, consumed } })
    },
    destroy: async (id) => {
      kept.delete(keyOf(id))
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
    },
  }
}
