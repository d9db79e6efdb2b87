import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Reform } from '@ondol/rules'
import { population as recipe, reporting, seoul } from '@ondol/seoul'
import { openPopulation, simulate, synthesisePopulation, writePopulation } from '@ondol/simulate'

// The full city: how long it takes to make, to open, and to run all programmes with a reform and the whole report.

const SCALE = Number(process.argv[2] ?? 1)

const reform: Reform = {
  id: 'half',
  title: { ko: '청년 기본소득 절반', en: 'Half the youth basic income' },
  parameters: { 'youth-basic-income.amount': { '2020-01-01': 250_000 } },
}

const seconds = (since: number): number => Math.round(performance.now() - since) / 1000

const timed = <T>(run: () => T): { readonly made: T; readonly took: number } => {
  const start = performance.now()
  const made = run()
  return { made, took: seconds(start) }
}

const folderBytes = (folder: string): number =>
  readdirSync(folder).reduce((all, file) => all + statSync(join(folder, file)).size, 0)

const makeCity = (folder: string): number => {
  const { took } = timed(() => {
    const { population, fit } = synthesisePopulation({ pack: seoul, recipe, seed: 1, scale: SCALE })
    writePopulation(folder, population, fit)
  })
  return took
}

const run = async (
  folder: string,
  threads: number,
): Promise<{ load: number; run: number; households: number }> => {
  const { made, took } = timed(() => openPopulation(folder))
  const start = performance.now()
  const report = await simulate({
    population: made.population,
    reporting,
    pack: seoul,
    reforms: [reform],
    threads,
  })
  return { load: took, run: seconds(start), households: report.population.rows['household'] ?? 0 }
}

const parent = mkdtempSync(join(tmpdir(), 'ondol-city-'))
try {
  const folder = join(parent, 'city')
  const synthesis = makeCity(folder)
  console.log(`made and written in ${synthesis} s, ${(folderBytes(folder) / 1e9).toFixed(2)} GB`)
  const one = await run(folder, 1)
  console.log(`one thread: loaded in ${one.load} s, baseline and reform in ${one.run} s`)
  const two = await run(folder, 2)
  console.log(`two threads: loaded in ${two.load} s, baseline and reform in ${two.run} s`)
  console.log(
    JSON.stringify({
      bench: 'city',
      ours: {
        households: two.households,
        synthesisSeconds: synthesis,
        loadSeconds: two.load,
        oneThreadSeconds: one.run,
        twoThreadsSeconds: two.run,
        peakRssGb: Math.round(process.resourceUsage().maxRSS / 1e4) / 100,
      },
      machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB`,
    }),
  )
} finally {
  rmSync(parent, { recursive: true, force: true })
}
