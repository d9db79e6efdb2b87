/** An application as it was acknowledged. */
export interface Acknowledged {
  readonly id: string
  readonly cases: readonly string[]
}

/** What the server has acknowledged, and therefore must never lose. */
export interface Promised {
  /** By the number of the application. */
  readonly applications: Map<number, Acknowledged>
  /** The last event of each case that an officer's action was acknowledged with. */
  readonly actions: Map<string, number>
  /** Cases whose grant was acknowledged: each has its reservation in the ledger. */
  readonly grants: Set<string>
  /** The SHA-256 of each paper that was acknowledged, by its id. */
  readonly papers: Map<string, string>
  /** Transfers of the ledger that were acknowledged by their ids. */
  readonly transfers: Set<string>
  /** The case of each payment whose release was acknowledged, by the id of the payment. */
  readonly releases: Map<string, string>
}

/** Nothing promised yet. */
export function nothingPromised(): Promised {
  return {
    applications: new Map(),
    actions: new Map(),
    grants: new Set(),
    papers: new Map(),
    transfers: new Set(),
    releases: new Map(),
  }
}

/** What was promised since `before`, to be checked now; and `before` for the next time. */
export function newSince(all: Promised, checked: Promised): Promised {
  return {
    applications: new Map([...all.applications].filter(([number]) => !checked.applications.has(number))),
    actions: new Map([...all.actions].filter(([id, seq]) => checked.actions.get(id) !== seq)),
    grants: new Set([...all.grants].filter((id) => !checked.grants.has(id))),
    papers: new Map([...all.papers].filter(([id]) => !checked.papers.has(id))),
    transfers: new Set([...all.transfers].filter((id) => !checked.transfers.has(id))),
    releases: new Map([...all.releases].filter(([id]) => !checked.releases.has(id))),
  }
}

/** Notes that promises were found kept. */
export function addTo(checked: Promised, found: Promised): void {
  for (const [number, one] of found.applications) checked.applications.set(number, one)
  for (const [id, seq] of found.actions) checked.actions.set(id, seq)
  for (const id of found.grants) checked.grants.add(id)
  for (const [id, sha256] of found.papers) checked.papers.set(id, sha256)
  for (const id of found.transfers) checked.transfers.add(id)
  for (const [id, caseId] of found.releases) checked.releases.set(id, caseId)
}
