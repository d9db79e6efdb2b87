import type { Text } from '@ondol/rules'
import type { SignatureMark } from '../model/index.ts'

/** What is signed: the text of an agreement by its hash, by whom, for which side, and when. */
export interface SigningRequest {
  readonly councilId: string
  readonly side: 'claimant' | 'respondent'
  /** Of the text, 64 hexadecimal digits. */
  readonly sha256: string
  readonly accountId: string
  /** Who the person is, as the sign-in knows them. */
  readonly identity: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/**
 * Whoever makes electronic signatures for people. A qualified provider (공인된 전자서명인증사업자) stands behind this
 * port; the built-in one is none, and says so wherever a signature of it is shown.
 */
export interface SignatureProvider {
  readonly id: string
  readonly title: Text
  /** Whether its signatures are those of a recognised provider under the law (전자서명법 제8조). */
  readonly qualified: boolean
  /** Signs, after the person has said to the provider that they want to. Rejects where they did not. */
  readonly sign: (request: SigningRequest) => Promise<SignatureMark>
  /** Whether a mark is this provider's over this very request. */
  readonly verify: (request: SigningRequest, mark: SignatureMark) => Promise<boolean>
}
