import { v7 as uuid } from 'uuid'
import type { CouncilAct } from '../councils/model/council-payloads.ts'
import type { CouncilEvent } from '../councils/model/council-state.ts'
import { foldCouncil } from '../councils/model/fold-council.ts'
import { chainedCouncilEvent, councilEventRow, councilRow } from '../councils/rows.ts'
import { FILING, type PureCouncil, pureCouncil } from '../councils/testing/pure-council.ts'
import type { Database } from '../database/index.ts'

/** Where councils are filled in, and for whom. */
export interface ManyCouncils {
  readonly count: number
  /** As `mapo`; they take turns. */
  readonly boroughs: readonly string[]
  /** The accounts of tenants and landlords; they take turns too. */
  readonly people: readonly string[]
  readonly now: Date
}

const AREAS = ['hongdae', 'yeonnam', 'station', 'market', 'riverside', 'campus'] as const
const DAY = 86_400_000
const STARTS = 40
const AT_ONCE = 250

/** How far a council has come, of a hundred: nearly all of them open. */
const STORIES = [
  ['filed', 12],
  ['notified', 12],
  ['negotiating', 30],
  ['mediation', 18],
  ['panel', 14],
  ['agreed', 8],
  ['in-force', 4],
  ['closed', 2],
] as const
type Story = (typeof STORIES)[number][0]

/**
 * Writes so many councils past their use cases, with the events that the real acts give, chained and folded as they
 * are: for measuring lists, which do not tell how they came to be.
 */
export async function manyCouncils(
  database: Database,
  { count, boroughs, people, now }: ManyCouncils,
): Promise<void> {
  const stories = STORIES.flatMap(([story, share]) => Array.from({ length: share }, () => story))
  const models = new Map<string, readonly CouncilEvent[]>()
  let batch: (readonly CouncilEvent[])[] = []
  for (let n = 0; n < count; n++) {
    // A step that has nothing in common with a hundred: every story comes round in every borough.
    const story = stories[(n * 37) % stories.length] ?? 'filed'
    const start = n % STARTS
    const key = `${story}/${start}`
    const model = models.get(key) ?? eventsOf(story, new Date(now.getTime() - (start + 1) * DAY))
    models.set(key, model)
    const borough = boroughs[n % boroughs.length] ?? 'mapo'
    batch.push(asOther(model, { borough, area: AREAS[n % AREAS.length] ?? 'market', n, people }))
    if (batch.length === AT_ONCE || n === count - 1) {
      await write(database, batch)
      batch = []
    }
  }
}

function eventsOf(story: Story, start: Date): readonly CouncilEvent[] {
  const council = pureCouncil(start.toISOString())
  const today = start.toISOString().slice(0, 10)
  const until = new Date(start.getTime() + 60 * DAY).toISOString().slice(0, 10)
  const terms = { cut: 0.25, months: 6, from: until.slice(0, 7) }
  const act = (by: Parameters<PureCouncil['act']>[0], wanted: CouncilAct): void => {
    const answer = council.act(by, wanted)
    if (answer.kind === 'refused')
      throw new Error(`${story}: ${wanted.act} was refused: ${answer.reasons.map(({ rule }) => rule).join()}`)
  }
  act('tenant', FILING)
  if (story === 'filed') return council.events()
  act('clerk', { act: 'serve-notice', by: 'post', proof: '등기', on: today })
  act('landlord', { act: 'join', account: 'landlord' })
  if (story === 'notified') return council.events()
  act('landlord', { act: 'answer', takesPart: story !== 'closed', words: null })
  if (story === 'closed') return council.events()
  act('tenant', { act: 'propose', terms, words: '매출이 줄었습니다.', until })
  act('landlord', { act: 'propose', terms: { ...terms, cut: 0.2 }, words: null, until })
  if (story === 'negotiating') return council.events()
  if (story === 'mediation') act('clerk', { act: 'assign-mediator', mediator: 'mediator' })
  if (story === 'panel') act('tenant', { act: 'refer', reason: '합의가 어렵습니다.' })
  if (story === 'mediation' || story === 'panel') return council.events()
  act('tenant', { act: 'accept', proposal: council.state().proposals.at(-1)?.id ?? 0 })
  if (story === 'agreed') return council.events()
  const sha256 = council.state().agreed?.text.sha256 ?? ''
  const mark = {
    provider: 'built-in',
    qualified: false,
    identity: '',
    signature: '',
    at: start.toISOString(),
  }
  act('tenant', { act: 'sign', sha256, mark })
  act('landlord', { act: 'sign', sha256, mark })
  return council.events()
}

interface Other {
  readonly borough: string
  readonly area: string
  readonly n: number
  readonly people: readonly string[]
}

const MEDIATOR = uuid()

/** The same events in another place, of other people. */
function asOther(
  events: readonly CouncilEvent[],
  { borough, area, n, people }: Other,
): readonly CouncilEvent[] {
  const tenant = people[(2 * n) % people.length] ?? ''
  const landlord = people[(2 * n + 1) % people.length] ?? ''
  const names = new Map([
    ['tenant', tenant],
    ['landlord', landlord],
    ['clerk', MEDIATOR],
    ['mediator', MEDIATOR],
    ['mapo', borough],
    ['hongdae', area],
    ['win-win-council/mapo', `win-win-council/${borough}`],
  ])
  const councilId = uuid()
  const renamed = JSON.stringify(events, (_, value: unknown) =>
    typeof value === 'string' ? (names.get(value) ?? value) : value,
  )
  // What was written as events is read as the same events, under other names.
  return (JSON.parse(renamed) as readonly CouncilEvent[]).map((event) => ({ ...event, councilId }))
}

async function write(database: Database, batch: readonly (readonly CouncilEvent[])[]): Promise<void> {
  const councils: ReturnType<typeof councilRow>[] = []
  const rows: ReturnType<typeof councilEventRow>[] = []
  for (const events of batch) {
    let head: string | undefined
    for (const event of events) {
      const chained = chainedCouncilEvent(event, head)
      head = chained.hash
      rows.push(councilEventRow(chained))
    }
    councils.push(councilRow(foldCouncil(events), head ?? ''))
  }
  await database.owner.transaction().execute(async (transaction) => {
    await transaction.insertInto('council').values(councils).execute()
    await transaction.insertInto('council_event').values(rows).execute()
  })
}
