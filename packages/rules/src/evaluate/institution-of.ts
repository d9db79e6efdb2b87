import { factPath } from '../facts/fact-path.ts'
import type { Facts } from '../facts/facts.ts'
import { INSTITUTION } from '../pack/check-programmes.ts'
import { localId } from '../pack/institutions-of.ts'
import type { Institution } from '../pack/programme.ts'
import type { CompiledProgramme, Pack } from './load-pack.ts'
import { collectMissing } from './missing.ts'
import { rowOf } from './potential.ts'
import type { Result } from './result.ts'
import { traceOf } from './unit.ts'
import type { Row, Stored } from './value.ts'

/** Where a case goes. */
export type Receiver =
  /** The id of one of `institutionsOf(pack)`. */
  | { readonly kind: 'institution'; readonly id: string }
  /** It depends on facts that are missing, as `business/b1.borough`. */
  | { readonly kind: 'unknown'; readonly missing: readonly string[] }
  /** It belongs to a place that has no such institution. */
  | { readonly kind: 'elsewhere'; readonly borough: string }

/**
 * The institution that receives the case of a result: the one that the benefit itself names (a loan's lender),
 * else the first that decides the programme; one that exists in every borough is that of the subject's borough.
 * The facts must be those that were assessed, with the same pack.
 */
export function institutionOf(
  pack: Pack,
  facts: Facts,
  { programme, subject }: Pick<Result, 'programme' | 'subject'>,
): Receiver {
  const compiled = pack.programmes.find((one) => one.programme.id === programme)
  const row = rowOf(facts, subject)
  if (compiled === undefined || row === undefined)
    throw new Error(`${programme} of ${subject}: expected a programme of the pack and a subject of the facts`)
  const asking: Asking = { pack, facts, row }
  const named = namedByBenefit(compiled, asking) ?? compiled.programme.decidedBy[0]
  if (typeof named === 'object') return named
  const institution = pack.definition.institutions.find(({ id }) => id === named)
  if (institution === undefined)
    throw new Error(`${programme}: expected a known institution, not "${named ?? ''}"`)
  return placed(institution, asking)
}

interface Asking {
  readonly pack: Pack
  readonly facts: Facts
  readonly row: Row
}

function namedByBenefit(compiled: CompiledProgramme, asking: Asking): string | Receiver | undefined {
  const unit = compiled.details.find(({ id }) => id === INSTITUTION)?.unit
  if (unit === undefined) return undefined
  const { frame } = asking.facts
  const value = unit.evaluate(frame, asking.row)
  if (typeof value === 'string') return value
  const found = new Set<string>()
  collectMissing(traceOf(unit, frame, asking.row), { frame, layout: asking.pack.layout, found })
  return { kind: 'unknown', missing: [...found] }
}

function placed({ id, level }: Institution, asking: Asking): Receiver {
  if (level !== 'borough') return { kind: 'institution', id }
  const { boroughs, boroughOf } = asking.pack.definition.administration
  const borough = follow(asking.row, boroughOf[asking.row.entity] ?? [], asking.pack)
  if (typeof borough === 'object') return { kind: 'unknown', missing: [borough.missing] }
  if (!Object.hasOwn(boroughs, borough)) return { kind: 'elsewhere', borough }
  return { kind: 'institution', id: localId(id, borough) }
}

/** The value at the end of a path, or the first fact that is missing on the way. */
function follow(row: Row, path: readonly string[], pack: Pack): string | { readonly missing: string } {
  const [step = '', ...rest] = path
  const position = pack.layout.fields.get(row.entity)?.get(step)
  if (position === undefined) return followBack(row, path, pack)
  const stored = row.fields[position]
  if (typeof stored === 'string') return stored
  return isRow(stored) ? follow(stored, rest, pack) : { missing: factPath(row, step) }
}

/** The value by way of the rows that link here: the first of them that leads to one. */
function followBack(
  row: Row,
  [step = '', ...rest]: readonly string[],
  pack: Pack,
): string | { readonly missing: string } {
  const linked = row.back[pack.layout.relations.get(`${row.entity}.${step}`) ?? -1] ?? []
  const ends = linked.map((one) => follow(one, rest, pack))
  return ends.find((end) => typeof end === 'string') ?? ends[0] ?? { missing: factPath(row, step) }
}

function isRow(stored: Stored): stored is Row {
  return typeof stored === 'object' && 'entity' in stored
}
