import { bodyAt } from '@ondol/rules'
import { referenceOf } from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { AccountActor } from '../database/index.ts'
import { ownOffer } from './compare-offers.ts'
import type { CouncilContext } from './context.ts'
import { councilPlaceOf } from './model/council-capacities.ts'
import type { CouncilEvent, CouncilState } from './model/council-state.ts'
import { COUNCIL_STATES } from './model/council-states.ts'
import { openRound } from './model/fold-deliberation.ts'
import { tallyOf, votersOf } from './model/motion.ts'
import { tellCouncilEvent } from './news.ts'
import { openActs } from './open-acts.ts'
import { readParties } from './parties.ts'
import { bodyIdOf, knowActing } from './place-of-act.ts'
import { councilDocuments, councilEvents, findCouncil } from './store.ts'
import type { CouncilTimelineEntry, CouncilView } from './views.ts'

/** A council for whoever may see it; nothing where it is not the actor's to see. */
export async function viewCouncil(
  context: CouncilContext,
  actor: AccountActor,
  councilId: string,
): Promise<CouncilView | undefined> {
  const { cases } = context
  return await cases.database.transaction(actor, async (transaction) => {
    const kept = await findCouncil(transaction, councilId)
    if (kept === undefined) return undefined
    const { state } = kept
    const place = councilPlaceOf(actor, state)
    const round = openRound(state)
    const acting = await knowActing(context, transaction, {
      actor,
      councilId,
      state,
      act: { act: 'message', text: '' },
    })
    const parties = await readParties(transaction, context, councilId)
    const documents = await councilDocuments(transaction, councilId)
    const events = await councilEvents(transaction, councilId)
    const own = await ownOffer(transaction, context, {
      councilId,
      round: round.round,
      account: actor.accountId,
    })
    const body = bodyAt(cases.packs.pack.definition, bodyIdOf(state.institutionId), seoulToday(cases.now()))
    return {
      id: councilId,
      reference: referenceOf(councilId),
      institution: cases.names.institution(state.institutionId),
      title: COUNCIL_STATES[state.state].title,
      text: COUNCIL_STATES[state.state].text,
      waitsFor: COUNCIL_STATES[state.state].waitsFor,
      you: { as: place.capacities, standing: place.standing },
      body,
      ...told(state),
      parties,
      sealed: { round: round.round, in: round.in, own, left: body.sealedRounds - (round.round - 1) },
      motions: state.motions.map((motion) => ({
        ...motion,
        tally: tallyOf(motion, votersOf(motion, state), body.quorum),
      })),
      documents: documents.map(({ id, kind, name, sha256, size, at }) => ({
        id,
        kind,
        name,
        sha256,
        size,
        at: at.toISOString(),
      })),
      timeline: events.map(({ event }) => entryOf(event, actor)),
      ...openActs(state, acting),
    }
  })
}

function entryOf(event: CouncilEvent, { accountId }: AccountActor): CouncilTimelineEntry {
  const { seq, at, type, actorRole, actorId, payload } = event
  const text = tellCouncilEvent(event)
  return { seq, at, act: type, role: actorRole, mine: actorId === accountId, text, said: { ...payload } }
}

/** What everybody who sees a council sees of what it folds to. */
function told({
  councilId: _,
  motions: __,
  institutionId: ___,
  institutions: ____,
  ...state
}: CouncilState): Told {
  return state
}

type Told = Omit<CouncilState, 'councilId' | 'motions' | 'institutionId' | 'institutions'>
