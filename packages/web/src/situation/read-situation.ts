import {
  EMPTY,
  type FactsByEntity,
  type FamilyMember,
  type Situation,
  type StartAnswers,
} from './situation.ts'
import { startOfFacts } from './start-of-facts.ts'

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isStringList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** More of anything than this is no household and no merchant, and would freeze a phone. */
const MOST = 30

const count = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST ? value : 0

const readMember = (value: unknown): FamilyMember | null =>
  isRecord(value) && typeof value['name'] === 'string'
    ? { name: value['name'].slice(0, 40), included: value['included'] === true }
    : null

const readStart = (value: unknown): StartAnswers | null => {
  if (!isRecord(value)) return null
  const family = Array.isArray(value['family']) ? value['family'].slice(0, MOST).map(readMember) : []
  return {
    shops: count(value['shops']),
    rentsShops: value['rentsShops'] === true,
    tenants: count(value['tenants']),
    isEmployed: value['isEmployed'] === true,
    worksAlone: value['worksAlone'] === true,
    isOutOfWork: value['isOutOfWork'] === true,
    family: family.filter((member) => member !== null),
  }
}

/** Two levels of objects; the values themselves are checked by the rules when they are read. */
const readFacts = (value: unknown): FactsByEntity | null => {
  if (!isRecord(value)) return null
  const rows = Object.values(value)
  const isFacts = rows.every((ids) => isRecord(ids) && Object.values(ids).every(isRecord))
  // The shape has been checked; the rules check every value against the vocabulary.
  return isFacts ? (value as FactsByEntity) : null
}

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Reads a situation from storage or a link; null where it is none, or of another version. */
export const readSituation = (value: unknown): Situation | null => {
  if (!isRecord(value) || value['version'] !== 1) return null
  const facts = readFacts(value['facts'])
  if (facts === null || !isStringList(value['unknown']) || !isStringList(value['asked'])) return null
  return {
    version: 1,
    start: readStart(value['start']),
    facts,
    unknown: value['unknown'],
    asked: value['asked'],
    asOf: isDate(value['asOf']) ? value['asOf'] : null,
  }
}

/**
 * Takes over a facts file, as the command line reads it. A file that carries an emergency was saved on a day of
 * the demonstration and is looked at today; else its own date stands.
 */
export const fromFactsFile = (value: unknown): Situation | null => {
  if (!isRecord(value)) return null
  const { asOf, emergency, ...entities } = value
  const facts = readFacts(entities)
  if (facts === null || Object.keys(facts).length === 0) return null
  const date = isDate(asOf) && emergency === undefined ? asOf : null
  return { ...EMPTY, start: startOfFacts(facts), facts, asOf: date }
}
