import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { App } from '../http/index.ts'
import { tidySchemas } from './tidy-schemas.ts'

const DESCRIPTION = `One window for a city's relief programmes. Facts in; results, reasons and the next question out.
Nothing that is sent to be assessed is kept. Answers are information, not a decision. Errors are application/problem+json.`

/** Describes every route from its schemas. Register it before the routes. */
export async function describeApi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Ondol', description: DESCRIPTION, version, license: { name: 'EUPL-1.2' } },
      tags: [
        { name: 'assessment', description: 'What a situation qualifies for' },
        { name: 'policy', description: 'What the city promises' },
        { name: 'applications', description: 'Drafts, and handing in for all that one qualifies for' },
        { name: 'cases', description: 'What becomes of an application' },
        { name: 'desk', description: 'The work of an institution' },
        { name: 'evidence', description: 'Papers that prove facts, and what official registers say' },
        { name: 'openfisca', description: "In the shape of OpenFisca's web API" },
        { name: 'identity', description: 'Who signs in, and what they may do' },
        { name: 'operation', description: 'For those who run the server' },
      ],
    },
    convertConstToEnum: false,
    transform: createJsonSchemaTransform({ skipList: [] }),
    transformObject: (document) => tidySchemas(jsonSchemaTransformObject(document)),
  })
}

/** Serves the description as `/openapi.json`, and a page to read it at `/docs/api`. Register it after the routes. */
export async function serveDescription(app: App): Promise<void> {
  app.get('/openapi.json', { schema: { hide: true } }, async (_, reply) =>
    reply.header('access-control-allow-origin', '*').send(app.swagger()),
  )
  await app.register(swaggerUi, {
    routePrefix: '/docs/api',
    theme: { title: 'Ondol API' },
    uiConfig: { layout: 'BaseLayout', docExpansion: 'list' },
  })
}
