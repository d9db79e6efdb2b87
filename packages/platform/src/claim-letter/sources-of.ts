import type { Pack, Source, Text } from '@ondol/rules'
import { type ClaimLaw, type ClaimRoute, sourceAt, type Terms, type Weighed } from '@ondol/seoul'
import type { Letter, Rested } from './letter.ts'
import { namedReliefs } from './named-reliefs.ts'

interface Said {
  readonly date: string
  readonly route: ClaimRoute
  readonly law: ClaimLaw
  readonly recommended: Terms | null
  readonly weighed: Weighed
  readonly answerDays: Letter['answerDays']
}

/** Everything that the letter says and does not take from the tenant’s own facts, with what it rests on. */
export function sourcesOf(pack: Pack, said: Said): readonly Rested[] {
  const { date, route, law, recommended, weighed, answerDays } = said
  const { limit } = route
  const drop = pack.definition.derived.find(({ id }) => id === 'salesDrop')
  const cut: Text = { ko: '권고 인하율', en: 'recommended cut' }
  return [
    ...(route.kind === 'claim'
      ? [{ what: { ko: '차임 증감 청구', en: 'claim to another rent' }, source: law.claim }]
      : []),
    { what: limit.title, source: { basis: limit.basis, text: limit.source } },
    ...(drop?.source === undefined ? [] : [{ what: drop.title, source: drop.source }]),
    ...(recommended === null
      ? []
      : [{ what: cut, source: sourceAt(pack.definition, 'rent-reduction.recommended-cut', date) }]),
    ...namedReliefs(weighed).map(({ title, source }): { what: Text; source: Source } => ({
      what: title,
      source,
    })),
    { what: answerDays.what, source: answerDays.source },
  ]
}
