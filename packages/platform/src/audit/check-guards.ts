import { sql } from 'kysely'
import { type Database, migrationTexts } from '../database/index.ts'
import type { Finding } from './finding.ts'
import { readTogether } from './read-together.ts'

const TRIGGER = /create (?:constraint )?trigger (\w+)\s[^;]*?\son (\w+)/g
const SECURED = /alter table (\w+) enable row level security/g

/** A lock that the migrations have put on. */
interface Guard {
  readonly table: string
  /** A trigger, or `row level security`. */
  readonly name: string
}

const SECURITY = 'row level security'

/** Looks whether every trigger and every policy that the migrations have put on still holds. */
export async function checkGuards(database: Database): Promise<readonly Finding[]> {
  const expected = (await migrationTexts()).flatMap(([, text]) => guardsIn(text))
  const { rows } = await readTogether(database, (transaction) =>
    sql<Guard>`
      select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where not t.tgisinternal and t.tgenabled <> 'D' and c.relnamespace = 'public'::regnamespace
      union all
      select relname, ${SECURITY} from pg_class
        where relrowsecurity and relnamespace = 'public'::regnamespace`.execute(transaction),
  )
  const on = new Set(rows.map(placeOf))
  return expected
    .map(placeOf)
    .filter((place) => !on.has(place))
    .map((place) => ({ kind: 'guard-missing', place, expected: 'on', found: 'off' }))
}

const placeOf = ({ table, name }: Guard): string => `table/${table}/${name}`

function guardsIn(text: string): readonly Guard[] {
  const triggers = Array.from(text.matchAll(TRIGGER), ([, name = '', table = '']) => ({ name, table }))
  const secured = Array.from(text.matchAll(SECURED), ([, table = '']) => ({ name: SECURITY, table }))
  return [...triggers, ...secured]
}
