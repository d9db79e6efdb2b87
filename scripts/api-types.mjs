import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from 'json-schema-to-typescript'
import { tsImport } from 'tsx/esm/api'
import { root } from './install.mjs'

const target = join(root, 'packages/web/src/server/api-types.ts')

const banner = `/* What the server sends and takes, written from its OpenAPI description by scripts/api-types.mjs. */`

/** @returns {Promise<Record<string, object>>} the named schemas of the API */
const namedSchemas = async () => {
  /** @type {typeof import('@ondol/platform')} */
  const { apiDescription } = await tsImport('@ondol/platform', import.meta.url)
  return (await apiDescription()).components?.schemas ?? {}
}

/** @type {(schemas: Record<string, object>) => Promise<string>} */
const typesOf = async (schemas) => {
  const text = JSON.stringify({ type: 'object', properties: {}, definitions: schemas })
  const schema = JSON.parse(text.replaceAll('#/components/schemas/', '#/definitions/'))
  const compiled = await compile(schema, 'Api', {
    additionalProperties: false,
    bannerComment: banner,
    format: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
  })
  return withoutNoise(formatted(compiled))
}

/**
 * The root has nothing of its own, and every type would say that it hangs below it.
 *
 * @type {(text: string) => string}
 */
const withoutNoise = (text) => {
  const hangs =
    /(\n \*)?\n \* This interface was referenced by `Api`'s JSON-Schema\n \* via the `definition` "\w+"\./g
  return text
    .replace(/export type Api = \{\}\n/, '')
    .replaceAll(hangs, '')
    .replaceAll('/**\n */\n', '')
    .replaceAll(/(?<=[:=] )\{\}$/gm, 'Readonly<Record<string, unknown>>')
}

/** @type {(text: string) => string} */
const formatted = (text) => {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'check', '--write', `--stdin-file-path=${target}`]
  const run = spawnSync(process.execPath, args, { cwd: root, input: text, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout
}

const wanted = await typesOf(await namedSchemas())
if (!process.argv.includes('--check')) {
  writeFileSync(target, wanted)
} else if (readFileSync(target, 'utf8') !== wanted) {
  console.error('ondol: packages/web/src/server/api-types.ts is out of date; run `npm run api-types`')
  process.exitCode = 1
}
