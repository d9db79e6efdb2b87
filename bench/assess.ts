/** How fast a whole assessment is, beside publicodes, json-rules-engine and GoRules zen. README.md tells what is compared. */
import { makeCases } from './assess/cases.ts'
import { checkPeer, grants } from './assess/check.ts'
import { flatten } from './assess/flat.ts'
import { jsonRulesEnginePeer } from './assess/json-rules-engine.ts'
import { type Lane, measure } from './assess/measure.ts'
import { secondsForNdjson } from './assess/ndjson.ts'
import { checkExplanations, ours, sharedAnswers } from './assess/ours.ts'
import type { Peer } from './assess/programmes.ts'
import { publicodesPeer } from './assess/publicodes.ts'
import { zenPeer } from './assess/zen.ts'

const CASES = 400
const SCHEDULE = { rounds: 7, sliceMs: 700, settleMs: 300, warmUpMs: 1500, cases: CASES, batch: 16 } as const

const facts = makeCases(CASES, 20200223)
const engine = ours()
const peers = {
  publicodes: publicodesPeer(),
  jsonRules: jsonRulesEnginePeer(),
  zen: zenPeer('plain'),
  zenTrace: zenPeer('explained'),
} as const
type PeerName = keyof typeof peers
const peerNames = Object.keys(peers) as PeerName[] // the keys of the object above

let results = 0
// Nothing of an assessment is kept: V8 would take its parts for long-lived and put later ones among the old objects.
const expected = facts.map((one) => {
  const explained = engine.explained(one)
  checkExplanations(explained)
  results += explained.assessment.results.length
  return { flat: flatten(one), answers: sharedAnswers(explained.assessment) }
})
const flats = expected.map(({ flat }) => flat)
for (const name of peerNames) {
  for (const flat of flats) peers[name].prepare?.(flat)
  await checkPeer(name, peers[name], expected)
}

const lanes: Lane<PeerName | 'explained' | 'trees' | 'plain' | 'read'>[] = [
  ourLane('explained', engine.explained),
  ourLane('trees', engine.trees),
  ourLane('plain', engine.plain),
  ourLane('read', engine.read),
  ...peerNames.map((name) => peerLane(name, peers[name])),
]
const rates = await measure(lanes, SCHEDULE)
const best = Math.max(...peerNames.map((name) => rates[name]))
const resultsPerCase = results / CASES

console.table({
  'cases a second': mapValues(rates, Math.round),
})
console.log(
  `Cases that grant each shared programme, of ${CASES}:`,
  grants(expected.map(({ answers }) => answers)),
)
console.log(
  JSON.stringify({
    bench: 'assess',
    ours: {
      explained: Math.round(rates.explained),
      trees: Math.round(rates.trees),
      plain: Math.round(rates.plain),
    },
    peers: mapValues({ ...Object.fromEntries(peerNames.map((name) => [name, rates[name]])) }, Math.round),
    ratio: Number((rates.explained / best).toFixed(2)),
    // Beside those that tell their reasons too: json-rules-engine always does, zen with its trace.
    ratioToExplainingPeers: Number(
      (rates.explained / Math.max(rates.publicodes, rates.jsonRules, rates.zenTrace)).toFixed(2),
    ),
    answersPerCase: { ours: Number(resultsPerCase.toFixed(1)), peers: 10 },
    readOnly: Math.round(rates.read),
    heapUsedMb: megabytes(process.memoryUsage().heapUsed),
    peakRssMb: megabytes(process.resourceUsage().maxRSS * 1024),
    ndjson10000: await secondsForNdjson(10_000),
  }),
)

function ourLane<Name extends string>(name: Name, run: (one: (typeof facts)[number]) => unknown): Lane<Name> {
  return {
    name,
    run: (batch) => {
      let last: unknown
      for (const index of batch) {
        const one = facts[index]
        if (one !== undefined) last = run(one)
      }
      return last
    },
  }
}

function peerLane<Name extends string>(name: Name, { assess, concurrent }: Peer): Lane<Name> {
  const one = (index: number): unknown => {
    const flat = flats[index]
    return flat === undefined ? undefined : assess(flat)
  }
  if (concurrent === true) return { name, run: (batch) => Promise.all(batch.map(one)) }
  return {
    name,
    run: async (batch) => {
      let last: unknown
      for (const index of batch) last = await one(index)
      return last
    },
  }
}

function mapValues(
  values: Readonly<Record<string, number>>,
  change: (value: number) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}
