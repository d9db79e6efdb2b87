import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '@ondol/platform/testing'
import { beforeAll, describe, expect, test } from 'vitest'

interface Case {
  readonly file: string
  readonly from: string
  /** A type-only import vanishes when it runs, so Biome lets it pass here. */
  readonly typesMayPass?: true
}

const root = join(import.meta.dirname, '..')

const allowed: readonly Case[] = [
  { file: 'packages/rules/src/expression/a.ts', from: './b.ts' },
  { file: 'packages/rules/src/expression/a.ts', from: '../model/b.ts' },
  { file: 'packages/rules/src/expression/a.test.ts', from: 'fast-check' },
  { file: 'packages/rules/src/expression/a.test.ts', from: 'node:fs' },
  { file: 'packages/seoul/src/programmes/a.ts', from: '@ondol/rules' },
  { file: 'packages/seoul/src/programmes/a.test.ts', from: 'yaml' },
  { file: 'packages/seoul/src/calendar/a.test.ts', from: 'date-holidays' },
  { file: 'packages/platform/src/assess/a.ts', from: '@ondol/seoul' },
  { file: 'packages/platform/src/assess/a.ts', from: 'fastify' },
  { file: 'packages/platform/src/assess/a.ts', from: '../http/index.ts' },
  { file: 'packages/platform/src/assess/pdf/a.ts', from: '../model.ts' },
  { file: 'packages/platform/src/assess/pdf/a.ts', from: '../words/index.ts' },
  { file: 'packages/platform/src/assess/pdf/a.ts', from: '../../http/index.ts' },
  { file: 'packages/platform/src/a.ts', from: './assess/index.ts' },
  { file: 'packages/web/src/wizard/a.tsx', from: '@ondol/seoul' },
  { file: 'packages/web/src/wizard/a.tsx', from: 'react' },
  { file: 'packages/prove/src/a.ts', from: '@ondol/rules' },
  { file: 'packages/simulate/src/a.ts', from: '@ondol/rules' },
  { file: 'bench/intake/a.ts', from: '@ondol/platform/testing' },
  { file: 'tests/kill/a.test.ts', from: '@ondol/platform/testing' },
]

const forbidden: readonly Case[] = [
  { file: 'packages/rules/src/expression/a.ts', from: '@ondol/seoul' },
  { file: 'packages/rules/src/expression/a.ts', from: '@ondol/platform' },
  { file: 'packages/rules/src/expression/a.ts', from: '@ondol/rules' },
  { file: 'packages/rules/src/expression/a.ts', from: 'zod' },
  { file: 'packages/rules/src/expression/a.ts', from: 'fast-check' },
  { file: 'packages/rules/src/expression/a.ts', from: 'node:fs' },
  { file: 'packages/rules/src/expression/a.ts', from: '../../../seoul/src/index.ts' },
  { file: 'packages/rules/src/expression/a.test.ts', from: '@ondol/seoul' },
  { file: 'packages/seoul/src/programmes/a.ts', from: '@ondol/platform' },
  { file: 'packages/seoul/src/programmes/a.ts', from: '@ondol/rules/src/evaluate.ts' },
  { file: 'packages/seoul/src/programmes/a.ts', from: '../../../rules/src/index.ts' },
  { file: 'packages/seoul/src/programmes/a.ts', from: 'yaml' },
  { file: 'packages/seoul/src/calendar/a.ts', from: 'date-holidays' },
  { file: 'packages/seoul/src/programmes/a.ts', from: 'node:path' },
  { file: 'packages/seoul/src/programmes/a.test.ts', from: '@ondol/platform' },
  { file: 'packages/platform/src/assess/a.ts', from: '@ondol/web' },
  { file: 'packages/platform/src/assess/a.ts', from: '@ondol/rules/src/index.ts' },
  { file: 'packages/platform/src/assess/a.ts', from: '../http/problem.ts' },
  { file: 'packages/platform/src/assess/a.ts', from: '../http/pdf/index.ts' },
  { file: 'packages/platform/src/assess/pdf/a.ts', from: '../../http/problem.ts' },
  { file: 'packages/platform/src/a.ts', from: './assess/model.ts' },
  { file: 'packages/platform/src/assess/a.ts', from: 'left-pad' },
  { file: 'packages/platform/src/assess/a.ts', from: 'fast-check', typesMayPass: true },
  { file: 'packages/web/src/wizard/a.tsx', from: '@ondol/platform' },
  { file: 'packages/web/src/wizard/a.test.tsx', from: '@ondol/platform' },
  { file: 'packages/web/src/wizard/a.tsx', from: 'node:fs', typesMayPass: true },
  { file: 'packages/prove/src/a.ts', from: '@ondol/seoul' },
  { file: 'packages/simulate/src/a.ts', from: '@ondol/platform' },
  { file: 'packages/simulate/src/a.ts', from: '@ondol/prove' },
  { file: 'packages/web/src/wizard/a.test.tsx', from: '@ondol/platform/testing' },
  { file: 'packages/platform/src/assess/a.ts', from: '@ondol/platform/testing' },
  { file: 'bench/a.ts', from: '../packages/rules/src/index.ts' },
  { file: 'bench/a.ts', from: '@ondol/platform/src/testing/index.ts' },
  { file: 'bench/intake/a.ts', from: '../../packages/platform/src/testing/index.ts' },
  { file: 'tests/kill/a.test.ts', from: '@ondol/rules/testing' },
  { file: 'tests/a.test.ts', from: '../packages/seoul/src/index.ts' },
]

const DIRECTION = /noRestrictedImports|noUndeclaredDependencies|noNodejsModules/

/** Each case gets a file of its own, so that one run of Biome judges them all. */
const place = ({ file, from }: Case, form: string): string =>
  file.replace(/a(?=(\.test)?\.tsx?$)/, `${form}-${Buffer.from(from).toString('hex')}`)

const statement = {
  value: (from: string) => `import { thing } from '${from}'\n\nexport const other: unknown = thing\n`,
  type: (from: string) => `import type { Thing } from '${from}'\n\nexport type Other = Thing\n`,
  lazy: (from: string) => `export const other = (): Promise<unknown> => import('${from}')\n`,
} as const

const forms = ['value', 'type', 'lazy'] as const

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[]
}

const lint = (folder: string): ReadonlySet<string> => {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const options = ['--colors=off', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none']
  const run = spawnSync(process.execPath, [biome, 'lint', ...options, '.'], { cwd: folder, encoding: 'utf8' })
  // The edge where Biome's own JSON comes in.
  const report = JSON.parse(run.stdout) as Report
  return new Set(report.diagnostics.filter((d) => DIRECTION.test(d.category)).map((d) => d.location.path))
}

describe('the direction of dependencies is enforced by the lint configuration', () => {
  const folder = temporaryFolder('lint')
  let refused: ReadonlySet<string> = new Set()

  beforeAll(() => {
    const manifests = ['rules', 'seoul', 'platform', 'web'].map((name) => `packages/${name}/package.json`)
    for (const file of ['biome.json', 'package.json', 'bench/package.json', ...manifests]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      copyFileSync(join(root, file), join(folder, file))
    }
    for (const name of ['prove', 'simulate']) {
      mkdirSync(join(folder, 'packages', name), { recursive: true })
      const dependencies = {
        '@ondol/platform': '*',
        '@ondol/prove': '*',
        '@ondol/rules': '*',
        '@ondol/seoul': '*',
      }
      writeFileSync(join(folder, 'packages', name, 'package.json'), JSON.stringify({ name, dependencies }))
    }
    for (const one of [...allowed, ...forbidden]) {
      for (const form of forms) {
        const file = join(folder, place(one, form))
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, statement[form](one.from))
      }
    }
    refused = lint(folder)
  })

  test.each(allowed)('$file may import $from', (one) => {
    expect(forms.filter((form) => refused.has(place(one, form)))).toEqual([])
  })

  test.each(forbidden)('$file may not import $from', (one) => {
    const mustFail = forms.filter((form) => form !== 'type' || one.typesMayPass !== true)
    expect(mustFail.filter((form) => !refused.has(place(one, form)))).toEqual([])
  })
})
