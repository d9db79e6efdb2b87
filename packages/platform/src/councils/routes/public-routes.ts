import { z } from 'zod'
import { seoulToday } from '../../clock/index.ts'
import { type App, addEtag, problemSchema } from '../../http/index.ts'
import { parameterSchema, parameterView, sourceSchema, textSchema } from '../../policy/index.ts'
import { readable } from '../file-council.ts'
import { rentSchema } from '../filing.ts'
import { ACT_NAMES, ACTS, COUNCIL_STATE_NAMES, COUNCIL_STATES } from '../model/index.ts'
import { deliberationOf, recommendedFor, rentFacts, routesFor } from '../rent-facts.ts'
import type { CouncilRouteContext } from './context.ts'
import { figureRoutes } from './figure-routes.ts'

const tags = ['councils']
const named = z.array(z.object({ id: z.string(), title: textSchema }))

/** What anybody may ask: names, the law's routes, the guideline for tax cuts. */
export function publicRoutes(context: CouncilRouteContext): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('onSend', addEtag)
    app.get(
      '/v1/council-states',
      {
        schema: {
          tags,
          summary: 'The states of a council and what can be done in one, by their names in both languages',
          response: { 200: z.object({ states: named, acts: named }) },
        },
      },
      async () => ({
        states: COUNCIL_STATE_NAMES.map((id) => ({ id, title: COUNCIL_STATES[id].title })),
        acts: ACT_NAMES.map((id) => ({ id, title: ACTS[id].title })),
      }),
    )
    lawRoutes(app, context)
    guideline(app, context)
    figureRoutes(app, context)
  }
}

function lawRoutes(app: App, { cases, declared }: CouncilRouteContext): void {
  app.post(
    '/v1/councils/routes',
    {
      schema: {
        tags,
        summary: 'The law’s routes to a lower rent, all of them, and which are open to this one',
        description: 'Nothing is kept. `recommended` is what the rules recommend on these facts.',
        body: rentSchema,
        response: {
          200: z.object({
            routes: z.array(
              z.object({
                id: z.string(),
                title: textSchema,
                text: textSchema,
                source: sourceSchema,
                open: z.boolean().nullable(),
              }),
            ),
            recommended: z.object({ cut: z.number(), months: z.number() }).nullable(),
          }),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => {
      const { pack } = cases.packs
      const today = seoulToday(cases.now())
      const facts = readable(() => rentFacts(pack, request.body, { today, declared }))
      return {
        routes: routesFor(pack, facts).map(({ route: { id, title, text, source }, open }) => ({
          id,
          title,
          text,
          source,
          open,
        })),
        recommended: recommendedFor(pack, facts),
      }
    },
  )
}

function guideline(app: App, { cases }: CouncilRouteContext): void {
  app.get(
    '/v1/councils/guideline',
    {
      schema: {
        tags,
        summary:
          'The guideline for local-tax cuts: each clause with its reason, and its figures with their history',
        response: {
          200: z.object({
            title: textSchema,
            source: sourceSchema,
            programmes: z.array(z.string()),
            clauses: z.array(
              z.object({
                id: z.string(),
                title: textSchema,
                reason: textSchema,
                parameters: z.array(parameterSchema),
              }),
            ),
          }),
        },
      },
    },
    async () => {
      const { pack } = cases.packs
      const { title, source, programmes, clauses } = deliberationOf(pack).guideline
      const today = seoulToday(cases.now())
      const shown = (id: string): readonly ReturnType<typeof parameterView>[] => {
        const parameter = pack.vocabulary.parameters.get(id)
        return parameter === undefined ? [] : [parameterView(parameter, today)]
      }
      return {
        title,
        source,
        programmes: [...programmes],
        clauses: clauses.map(({ parameters, ...clause }) => ({
          ...clause,
          parameters: parameters.flatMap(shown),
        })),
      }
    },
  )
}
