import { type ApplicationRequest, submitApplication } from '../../applications/index.ts'
import type { AccountActor } from '../../database/index.ts'
import { addMadePaper } from '../../evidence/index.ts'
import { readMandate } from '../mandates.ts'
import type { CouncilState } from '../model/index.ts'
import { readParties } from '../parties.ts'
import { deliberationOf, THING } from '../rent-facts.ts'
import type { FollowContext } from './follow-agreement.ts'
import type { KeptAgreement } from './keep-agreement.ts'
import { OWNER, reliefFacts } from './relief-facts.ts'

const FOLLOWING = { kind: 'system', job: 'councils.follow' } as const

/**
 * Opens the landlord's case for relief in their name, as they asked for with the facts of the building, with the
 * agreement as its evidence. Answers the case; `null` where they did not ask, or did not say who applies. Done again, it
 * answers the same case.
 */
export async function openRelief(
  context: FollowContext,
  state: CouncilState,
  agreement: KeptAgreement | null,
): Promise<string | null> {
  const { cases } = context
  const { account } = state.respondent
  if (account === null || state.premises?.applyForRelief !== true) return null
  const landlord: AccountActor = {
    kind: 'account',
    accountId: account,
    roles: ['resident'],
    institution: null,
    actsFor: [account],
  }
  const request = await requestFor(context, state, account)
  if (request === null) return null
  const { cases: opened } = await submitApplication(
    { ...cases, keys: context.keys, declared: context.declared },
    { actor: landlord, applicantId: account, key: `council-${state.councilId}`, request },
  )
  const [relief] = opened
  if (relief === undefined) throw new Error(`council ${state.councilId}: expected a case of the relief`)
  if (agreement !== null)
    await addMadePaper(cases, {
      actor: landlord,
      caseId: relief.id,
      paper: deliberationOf(cases.packs.pack).agreement.evidence,
      ...agreement,
    })
  return relief.id
}

async function requestFor(
  context: FollowContext,
  state: CouncilState,
  account: string,
): Promise<ApplicationRequest | null> {
  const { cases } = context
  const { councilId, registered } = state
  const rules = deliberationOf(cases.packs.pack).agreement
  const facts = registered === null ? null : reliefFacts(state, registered.terms, rules)
  const read = await cases.database.transaction(FOLLOWING, async (transaction) => ({
    mandate: await readMandate(transaction, context, { councilId, account }),
    parties: await readParties(transaction, context, councilId),
  }))
  if (facts === null || read.mandate === undefined || registered === null) return null
  const subject = `building/${THING.building}`
  return {
    facts,
    applicant: { subject: `person/${OWNER}`, ...read.mandate },
    identifiers: { [subject]: { address: read.parties.premises } },
    choices: [
      {
        programme: rules.reliefProgramme,
        subject,
        reason: `상생협의 합의 제${registered.number}호에 따른 신청`,
      },
    ],
    registers: [],
    language: state.language,
  }
}
