import { canonicalJson, hashOf, NOTHING_BEFORE } from '../chain/index.ts'
import type { KeyRing } from '../secrets/index.ts'

/** The purpose for which manifests are signed. */
const PURPOSE = 'audit-manifest'

/** What a manifest says, and what is signed of it. */
export interface ManifestBody {
  /** Counted from 1, without a gap. */
  readonly number: number
  readonly madeAt: string
  /** The digest of the manifest before; 64 zeros before the first. */
  readonly previous: string
  /** What is anchored by this manifest for the first time. */
  readonly anchors: {
    readonly count: number
    /** SHA-256 over a line for each: kind, id, seq and hash, with tabs between, sorted by kind and id. */
    readonly digest: string
  }
  /** All there was. */
  readonly totals: {
    readonly cases: number
    readonly events: number
    readonly transfers: number
    readonly entries: number
    /** Won; the credits are as many, or the ledger is broken. */
    readonly debit: number
    readonly credit: number
    readonly documents: number
  }
}

/** A manifest with its proof. */
export interface Manifest {
  readonly body: ManifestBody
  readonly digest: string
  readonly signature: string
}

/** Signs what a manifest says. */
export function signManifest(body: ManifestBody, keys: Pick<KeyRing, 'sign'>): Manifest {
  const signature = keys.sign({ purpose: PURPOSE, data: canonicalJson(body) })
  return { body, digest: hashOf(body), signature }
}

/** Why a manifest does not prove what it says, or does not follow on the one before; `null` where it does both. */
export function faultOf(
  { body, digest, signature }: Manifest,
  before: Manifest | null,
  keys: Pick<KeyRing, 'verify'>,
): { readonly expected: string; readonly found: string } | null {
  const number = (before?.body.number ?? 0) + 1
  const previous = before?.digest ?? NOTHING_BEFORE
  const found = hashOf(body)
  if (body.number !== number) return { expected: `manifest ${number}`, found: `manifest ${body.number}` }
  if (found !== digest) return { expected: `a body of digest ${digest}`, found }
  if (!keys.verify({ purpose: PURPOSE, data: canonicalJson(body) }, signature))
    return { expected: 'a signature of one of our keys', found: signature }
  if (body.previous !== previous) return { expected: `previous ${previous}`, found: body.previous }
  return null
}
