import type { Pack } from '@ondol/rules'
import type { Difference, FactView, RulesAnswer } from '../cases/index.ts'

interface Compared {
  readonly programme: string
  readonly before: RulesAnswer
  readonly now: RulesAnswer
  readonly facts: readonly FactView[]
}

/** Everything that the rules say otherwise now than when the case was submitted, and the facts that made the difference. */
export function differencesOf(
  pack: Pack,
  { programme, before, now, facts }: Compared,
): readonly Difference[] {
  const changed = facts.filter(({ value, stated }) => JSON.stringify(value) !== JSON.stringify(stated))
  return [
    ...changed.map(({ fact, title, stated, value }) => ({
      kind: 'fact' as const,
      id: fact,
      title,
      before: stated,
      now: value,
    })),
    ...conditionDifferences(pack, programme, { before, now }),
    ...plainDifferences(before, now),
  ]
}

function conditionDifferences(
  pack: Pack,
  programme: string,
  { before, now }: Pick<Compared, 'before' | 'now'>,
): readonly Difference[] {
  const conditions = pack.definition.programmes.find(({ id }) => id === programme)?.conditions ?? []
  return conditions.flatMap(({ id, text }) => {
    const held = holdsIn(before, id)
    const holds = holdsIn(now, id)
    return held === holds ? [] : [{ kind: 'condition' as const, id, title: text, before: held, now: holds }]
  })
}

/** `null` where a fact is missing. */
function holdsIn({ failing, open }: RulesAnswer, id: string): boolean | null {
  if (failing.includes(id)) return false
  return open.includes(id) ? null : true
}

const TITLES = {
  status: { ko: '결과', en: 'result' },
  amount: { ko: '금액', en: 'amount' },
  months: { ko: '기간 (개월)', en: 'months' },
  'excluded-by': { ko: '함께 받을 수 없는 사업', en: 'programme that excludes it' },
} as const

function plainDifferences(before: RulesAnswer, now: RulesAnswer): readonly Difference[] {
  const pairs = [
    ['status', before.status, now.status],
    ['amount', before.benefit?.amount ?? null, now.benefit?.amount ?? null],
    ['months', before.benefit?.months ?? null, now.benefit?.months ?? null],
    ['excluded-by', before.excludedBy, now.excludedBy],
  ] as const
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([kind, was, is]) => ({ kind, id: null, title: TITLES[kind], before: was, now: is }))
}
