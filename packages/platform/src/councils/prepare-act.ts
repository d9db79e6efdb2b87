import type { AccountActor, Transaction } from '../database/index.ts'
import { helperBy } from '../identity/index.ts'
import { agendaCases } from './agenda-cases.ts'
import { sealOffer } from './compare-offers.ts'
import type { CouncilContext } from './context.ts'
import { keepMandate } from './mandates.ts'
import { councilPlaceOf } from './model/council-capacities.ts'
import type { CouncilAct } from './model/council-payloads.ts'
import type { CouncilState } from './model/council-state.ts'
import type { Side } from './model/council-states.ts'
import { openRound } from './model/fold-deliberation.ts'
import type { ActRequest } from './requests.ts'

/** An act as it goes into the record, and what is kept beside it once it was accepted. */
interface Prepared {
  readonly act: CouncilAct
  readonly keep?: (after: CouncilState) => Promise<void>
}

interface Preparing {
  readonly actor: AccountActor
  readonly state: CouncilState
  readonly request: ActRequest
}

/** Turns what a person asks for into an act: what is secret stays out of it, and what the platform knows comes in. */
export async function prepareAct(
  context: CouncilContext,
  transaction: Transaction,
  { actor, state, request }: Preparing,
): Promise<Prepared> {
  switch (request.act) {
    case 'authorise':
      return { act: await authorised(context, request) }
    case 'seal-offer':
      return sealed(context, transaction, { actor, state, request })
    case 'state-premises': {
      const { applicant, ...act } = request
      if (applicant === null) return { act }
      const { councilId } = state
      return { act, keep: () => keepMandate(transaction, context, { councilId, actor, applicant }) }
    }
    case 'sign':
      return { act: await signed(context, { actor, state, request }) }
    case 'put-on-agenda':
      return {
        act: { act: 'put-on-agenda', cases: await agendaCases(context, transaction, request.cases) },
      }
    default:
      return { act: request }
  }
}

type RequestOf<A extends ActRequest['act']> = Extract<ActRequest, { readonly act: A }>

async function authorised(
  { cases, keys }: CouncilContext,
  { helpCode, scope, basis }: RequestOf<'authorise'>,
): Promise<CouncilAct> {
  const { id } = await helperBy(helpCode, { database: cases.database, sealing: keys })
  return { act: 'authorise', account: id, scope, basis }
}

function sealed(
  context: CouncilContext,
  transaction: Transaction,
  { actor, state, request: { cut, months } }: Preparing & { readonly request: RequestOf<'seal-offer'> },
): Prepared {
  const side = sideOfActor(actor, state)
  const offer = sealOffer(context, {
    offer: { cut, months },
    side: side ?? 'claimant',
    account: actor.accountId,
  })
  const at = { councilId: state.councilId, round: openRound(state).round }
  // Without a side the act is refused, and nothing is kept.
  return {
    act: { act: 'seal-offer', commitment: offer.commitment },
    keep: () => offer.keep(transaction, at),
  }
}

async function signed(
  { signatures, cases }: CouncilContext,
  { actor, state, request: { sha256 } }: Preparing & { readonly request: RequestOf<'sign'> },
): Promise<CouncilAct> {
  const mark = await signatures.sign({
    councilId: state.councilId,
    side: sideOfActor(actor, state) ?? 'claimant',
    sha256,
    accountId: actor.accountId,
    identity: `account/${actor.accountId}`,
    at: cases.now().toISOString(),
  })
  return { act: 'sign', sha256, mark }
}

function sideOfActor(actor: AccountActor, state: CouncilState): Side | undefined {
  return councilPlaceOf(actor, state).capacities.find(
    (one): one is Side => one === 'claimant' || one === 'respondent',
  )
}
