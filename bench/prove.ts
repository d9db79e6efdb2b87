import { cpus, loadavg } from 'node:os'
import { isAsDeclared, prove } from '@ondol/prove'
import { loadPack } from '@ondol/rules'
import { properties, seoul } from '@ondol/seoul'

const SOLVERS = 2
const SECOND = 1000

const pack = loadPack(seoul)
const [before] = loadavg()
const started = performance.now()
const verdicts = await prove(pack, properties, { solvers: SOLVERS })
const seconds = (performance.now() - started) / SECOND
const processor = process.cpuUsage()
const count = (wanted: string): number => verdicts.filter(({ status }) => status === wanted).length
const [slowest] = [...verdicts].sort((left, right) => right.milliseconds - left.milliseconds)

console.log(`${cpus()[0]?.model ?? 'processor'}, ${cpus().length} cores, load before ${before?.toFixed(1)}`)
console.log(
  `${verdicts.length} properties of ${pack.definition.programmes.length} programmes: ${count('holds')} proved, ${count('fails')} refuted, ${count('open')} open; as declared: ${verdicts.filter(isAsDeclared).length}`,
)
console.log(
  `${seconds.toFixed(1)} s with ${SOLVERS} solvers; processor time ${((processor.user + processor.system) / SECOND / SECOND).toFixed(1)} s`,
)
if (slowest !== undefined)
  console.log(`longest: ${slowest.property.id}, ${(slowest.milliseconds / SECOND).toFixed(1)} s`)
process.exitCode = verdicts.every(isAsDeclared) ? 0 : 1
