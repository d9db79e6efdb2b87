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

const copied = copyBytesPerSecond()
const measured: Measured[] = []
for (const count of persons) measured.push(await measure(count, rounds, openFisca))

const millions = (rate: number | null): number | null =>
  rate === null ? null : Number((rate / 1e6).toFixed(2))
const rates = measured.map((one) => ({
  persons: one.persons,
  oneThread: millions(one.oneThread),
  twoThreads: millions(one.twoThreads),
  byHand: millions(one.byHand),
  openFisca: millions(one.openFisca),
  ratio: one.openFisca === null ? null : Number((one.oneThread / one.openFisca).toFixed(2)),
  gigabytesPerSecond: Number((one.bytesPerSecond / 1e9).toFixed(2)),
  ofCopy: Number((one.bytesPerSecond / copied).toFixed(3)),
}))
console.log('Million persons a second:')
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
