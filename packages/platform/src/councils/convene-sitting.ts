import { referenceOf } from '../cases/index.ts'
import type { AccountActor } from '../database/index.ts'
import { plainProblem, RequestError } from '../http/index.ts'
import { answerOnce } from './answer-once.ts'
import type { CouncilContext } from './context.ts'
import { bodyIdOf } from './place-of-act.ts'
import { councilProblem } from './problems.ts'
import { deliberationOf } from './rent-facts.ts'
import { beginCouncil } from './take-act.ts'

/** A sitting to be called. */
export interface Convening {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly place: string
  readonly title: string
}

/** Calls a sitting of the committee of the actor's institution, once for each key. */
export async function conveneSitting(
  context: CouncilContext,
  {
    actor,
    key,
    convening,
  }: { readonly actor: AccountActor; readonly key: string; readonly convening: Convening },
): Promise<{ readonly id: string; readonly reference: string }> {
  const { cases } = context
  const institution = committeeOf(context, actor)
  return await cases.database.transaction(actor, (transaction) =>
    answerOnce(transaction, { actor, key, body: convening, at: cases.now() }, async () => {
      const id = cases.ids()
      const taken = await beginCouncil(context, transaction, {
        actor,
        councilId: id,
        act: { act: 'convene', kind: 'sitting', institution, ...convening },
        as: { capacities: ['clerk'], standing: 'principal' },
      })
      if (taken.kind !== 'done') throw councilProblem(taken)
      return { id, reference: referenceOf(id) }
    }),
  )
}

function committeeOf({ cases }: CouncilContext, { institution, roles }: AccountActor): string {
  const { bodies } = deliberationOf(cases.packs.pack)
  const isClerk = roles.includes('officer') || roles.includes('supervisor')
  if (institution === null || !isClerk || !bodies.some((one) => one.institution === bodyIdOf(institution)))
    throw new RequestError(
      plainProblem(403, 'A sitting is called by the office of a committee, acting as one.'),
    )
  return institution
}
