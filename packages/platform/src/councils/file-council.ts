import { FactsError } from '@ondol/rules'
import { referenceOf } from '../cases/index.ts'
import type { Declared } from '../city/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { AccountActor } from '../database/index.ts'
import { placeProblem, RequestError } from '../http/index.ts'
import { answerOnce } from './answer-once.ts'
import type { CouncilContext } from './context.ts'
import type { Filing } from './filing.ts'
import { insertParty } from './parties.ts'
import { councilProblem } from './problems.ts'
import { deliberationOf, recommendedFor, rentFacts, routesFor } from './rent-facts.ts'
import { beginCouncil } from './take-act.ts'

/** What is answered to whoever files. */
export interface Filed {
  readonly id: string
  readonly reference: string
  readonly institution: string
}

/**
 * Files a request for a lower rent, once for each key of the person. Throws what the client is told where it cannot be
 * taken: facts that cannot be read, a borough that has no such council, a route that is not open.
 */
export async function fileCouncil(
  context: CouncilContext & { readonly declared: Declared },
  { actor, key, filing }: { readonly actor: AccountActor; readonly key: string; readonly filing: Filing },
): Promise<Filed> {
  const { cases } = context
  const matter = readMatter(context, filing)
  return await cases.database.transaction(actor, (transaction) =>
    answerOnce(transaction, { actor, key, body: filing, at: cases.now() }, async () => {
      const id = cases.ids()
      const act = {
        act: 'file',
        kind: 'rent',
        route: filing.route,
        institution: matter.institution,
        account: actor.accountId,
        matter: matter.rent,
        words: filing.words,
        language: filing.language,
      } as const
      const taken = await beginCouncil(context, transaction, {
        actor,
        councilId: id,
        act,
        as: { capacities: ['claimant'], standing: 'principal' },
        isRouteOpen: (route) => matter.routes.some((one) => one.route.id === route && one.open === true),
      })
      if (taken.kind !== 'done') throw councilProblem(taken)
      const { premises } = filing
      await insertParty(transaction, context, {
        councilId: id,
        side: 'claimant',
        details: filing.claimant,
        premises,
      })
      await insertParty(transaction, context, {
        councilId: id,
        side: 'respondent',
        details: filing.respondent,
        premises,
      })
      return { id, reference: referenceOf(id), institution: matter.institution }
    }),
  )
}

function readMatter({ cases, declared }: CouncilContext & { readonly declared: Declared }, filing: Filing) {
  const { pack, hash } = cases.packs
  const today = seoulToday(cases.now())
  const facts = readable(() => rentFacts(pack, filing, { today, declared }))
  const institution = `${deliberationOf(pack).agreement.council}/${filing.borough}`
  if (pack.definition.administration.boroughs[filing.borough] === undefined)
    throw new RequestError(placeProblem('body.borough', 'a borough that has a council'))
  const { lease, business, borough, area } = filing
  const rent = { borough, area, ...lease, business, recommended: recommendedFor(pack, facts), packHash: hash }
  return { rent, institution, routes: routesFor(pack, facts) }
}

/** Facts that cannot be read are told to the client by their place. */
export function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    throw new RequestError(placeProblem(`body.${error.place}`, error.message))
  }
}
