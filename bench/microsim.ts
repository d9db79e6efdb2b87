/** How many people a second the country template's rules answer, beside OpenFisca. README.md tells what is compared. */
import { cpus } from 'node:os'
import { copyBytesPerSecond } from './microsim/bandwidth.ts'
import { type Measured, measure } from './microsim/measure.ts'
import { installOpenFisca } from './microsim/openfisca.ts'
import { readOptions } from './microsim/options.ts'
import { runTests } from './microsim/yaml/run-tests.ts'

const { persons, rounds } = readOptions(process.argv.slice(2))
const installed = await installOpenFisca()
const openFisca = 'missing' in installed ? undefined : installed
if ('missing' in installed)
  console.log(
    `OpenFisca could not be installed; there is only the loop written by hand to compare with.\n${installed.missing}`,
  )
const tests = openFisca === undefined ? null : runTests(openFisca.tests)
if (tests !== null) {
  console.log(
    `OpenFisca’s own tests: ${tests.tests}, with ${tests.values} values, ${tests.failures.length} of them otherwise here.`,
  )
  if (tests.failures.length > 0) throw new Error(tests.failures.join('\n'))
}

const copied = await copyBytesPerSecond()
const measured: Measured[] = []
for (const count of persons) measured.push(await measure(count, rounds, openFisca))

const rates = measured.map(ratesOf)
console.log('Million persons a second of a processor, and by the clock on the wall:')
console.table(rates)
console.log(
  JSON.stringify({
    bench: 'microsim',
    cpu: cpus()[0]?.model,
    openFiscaTests: tests === null ? null : { tests: tests.tests, values: tests.values },
    copyGigabytesPerSecond: Number((copied / 1e9).toFixed(2)),
    rates,
  }),
)

function ratesOf({
  persons: count,
  oneThread,
  twoThreads,
  byHand,
  openFisca: theirs,
  bytes,
}: Measured): object {
  const millions = (seconds: number | undefined): number | null =>
    seconds === undefined ? null : rounded(count / seconds / 1e6)
  return {
    persons: count,
    oneThread: millions(oneThread.processor),
    byHand: millions(byHand.processor),
    openFisca: millions(theirs?.processor),
    ratio: theirs === null ? null : rounded(theirs.processor / oneThread.processor),
    oneThreadWall: millions(oneThread.wall),
    twoThreadsWall: millions(twoThreads.wall),
    openFiscaWall: millions(theirs?.wall),
    gigabytes: rounded(bytes / oneThread.processor / 1e9),
    ofCopy: rounded(bytes / oneThread.processor / copied),
  }
}

function rounded(number: number): number {
  return Number(number.toPrecision(3))
}
