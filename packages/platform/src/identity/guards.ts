import type { FastifyRequest } from 'fastify'
import type { AccountActor, Role } from '../database/index.ts'
import { notAllowed, notSignedIn } from './refusals.ts'

type Guard = (request: FastifyRequest) => Promise<void>

/** As a `preHandler`: lets in whoever is signed in; answers 401 to others. */
export const requireAccount: Guard = async (request) => {
  accountOf(request)
}

/** As a `preHandler`: lets in who acts in one of the roles; answers 401 without a session, and else 403. */
export function requireRole(...roles: readonly [Role, ...Role[]]): Guard {
  return async (request) => {
    const { roles: has } = accountOf(request)
    if (!roles.some((role) => has.includes(role)))
      throw notAllowed(`This takes the role ${roles.join(' or ')}; choose it if it is among yours.`)
  }
}

/** Who is signed in; throws what `requireAccount` answers, where nobody is. */
export function accountOf({ actor }: FastifyRequest): AccountActor {
  if (actor.kind !== 'account') throw notSignedIn()
  return actor
}
