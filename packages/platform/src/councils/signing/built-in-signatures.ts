import { canonicalJson } from '../../chain/index.ts'
import type { KeyRing } from '../../secrets/index.ts'
import type { SignatureProvider, SigningRequest } from './signature-provider.ts'

const PURPOSE = 'council-agreement'

/**
 * Signatures of the platform itself: it vouches, with its own signing key, that somebody who was signed in as this
 * account asked to sign this hash at this time. Not a qualified signature.
 */
export function builtInSignatures(keys: Pick<KeyRing, 'sign' | 'verify'>): SignatureProvider {
  return {
    id: 'built-in',
    title: {
      ko: '온돌 자체 서명 (공인된 전자서명이 아닙니다)',
      en: 'Ondol’s own signature (not a qualified electronic signature)',
    },
    qualified: false,
    sign: async (request) => ({
      provider: 'built-in',
      qualified: false,
      identity: request.identity,
      signature: keys.sign({ purpose: PURPOSE, data: dataOf(request) }),
      at: request.at,
    }),
    verify: async (request, { provider, identity, signature, at }) =>
      provider === 'built-in' &&
      identity === request.identity &&
      at === request.at &&
      keys.verify({ purpose: PURPOSE, data: dataOf(request) }, signature),
  }
}

function dataOf({ councilId, side, sha256, accountId, identity, at }: SigningRequest): string {
  return canonicalJson({ councilId, side, sha256, accountId, identity, at })
}
