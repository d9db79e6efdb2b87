import { isDeepStrictEqual } from 'node:util'
import type { Flat } from './flat.ts'
import { type Answers, type Peer, SHARED_IDS } from './programmes.ts'

/** A benchmark of wrong answers is void: every peer must answer every case as we do. */
export async function checkPeer(
  name: string,
  peer: Peer,
  expected: readonly { flat: Flat; answers: Answers }[],
): Promise<void> {
  for (const [index, { flat, answers }] of expected.entries()) {
    const given = (await peer.assess(flat)).answers()
    for (const id of SHARED_IDS) {
      if (!isDeepStrictEqual(given[id], answers[id])) {
        const [theirs, ours] = [given[id], answers[id]].map((answer) => JSON.stringify(answer))
        throw new Error(
          `${name} answers ${theirs} for ${id} in case ${index}, Ondol ${ours}: ${JSON.stringify(flat)}`,
        )
      }
    }
  }
}

/** How many cases each shared programme grants: a benchmark in which nobody is eligible would measure refusals only. */
export function grants(all: readonly Answers[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    SHARED_IDS.map((id) => [id, all.filter((answers) => answers[id] !== null).length]),
  )
}
