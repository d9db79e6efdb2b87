import { type ChainedEvent, fold } from '../cases/index.ts'
import { canonicalJson } from '../chain/index.ts'
import type { SummaryDifference } from './case-chain-view.ts'

const MOST = 50

/**
 * What a summary says otherwise than what the events fold to now: where an event was altered, this shows what of. The
 * summary was written with the events, and is a second witness of what they said.
 */
export function summaryDifferences(
  chained: readonly ChainedEvent[],
  summary: unknown,
): readonly SummaryDifference[] {
  return differing({ field: '', events: folded(chained), summary }).slice(0, MOST)
}

/** Nothing where an event has lost its shape, so that there is nothing that it could fold to. */
function folded(chained: readonly ChainedEvent[]): unknown {
  try {
    return fold(chained.map(({ event }) => event))
  } catch {
    return null
  }
}

function differing({ field, events, summary }: SummaryDifference): readonly SummaryDifference[] {
  if (isObject(events) && isObject(summary)) {
    const names = new Set([...Object.keys(events), ...Object.keys(summary)])
    return [...names].flatMap((name) =>
      differing({
        field: field === '' ? name : `${field}.${name}`,
        events: events[name],
        summary: summary[name],
      }),
    )
  }
  return canonicalJson(events ?? null) === canonicalJson(summary ?? null)
    ? []
    : [{ field, events: events ?? null, summary: summary ?? null }]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
