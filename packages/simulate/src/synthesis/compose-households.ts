import type { PopulationArea, PopulationRecipe } from '@ondol/rules'
import { fitMix } from '../fitting/fit-mix.ts'
import { sumOf } from '../fitting/sum-of.ts'
import { wholeCounts } from '../fitting/whole-counts.ts'
import { type Stream, shuffle, streamOf } from '../random/random-at.ts'
import { RecipeError } from './table.ts'

/** Who lives with whom: persons household by household, and where. */
export interface Composition {
  readonly households: number
  readonly persons: number
  /** By household: the area, the number of members, the age band of the first member. */
  readonly householdArea: Uint8Array
  readonly householdSize: Uint8Array
  /** By person: the household, the sex (0 male, 1 female) and the age band. */
  readonly household: Int32Array
  readonly sex: Uint8Array
  readonly ageBand: Uint8Array
}

interface AreaPlan {
  readonly area: PopulationArea
  /** How many households of each type. */
  readonly counts: readonly number[]
  /** How many persons of each age group they hold. */
  readonly needs: readonly number[]
}

/** How far a count may lie from the published one before the recipe is refused. */
const FARTHEST = 1e-3

/**
 * Mixes the household types so that every area has its households and its residents of each age group, and gives
 * each place in a household a person of the area's published sex and age.
 */
export const composeHouseholds = (recipe: PopulationRecipe, scale: number, seed: number): Composition => {
  const plans = recipe.areas.map((area) => planArea(recipe, area, scale))
  const households = sumOf(plans.flatMap(({ counts }) => counts))
  const persons = sumOf(plans.flatMap(({ needs }) => needs))
  const composition: Composition = {
    households,
    persons,
    householdArea: new Uint8Array(households),
    householdSize: new Uint8Array(households),
    household: new Int32Array(persons),
    sex: new Uint8Array(persons),
    ageBand: new Uint8Array(persons),
  }
  const stream = streamOf(seed, 'households')
  const at: Cursor = { household: 0, person: 0 }
  for (const [index, plan] of plans.entries()) {
    const pools = poolsOf(recipe, plan, streamOf(seed, `residents of ${plan.area.id}`))
    fillArea({ recipe, plan, index, pools, composition, at, stream })
  }
  return composition
}

const bandsOf = (recipe: PopulationRecipe, group: number): readonly number[] => {
  const { from, to } = recipe.ageGroups[group] ?? { from: 0, to: 0 }
  return recipe.ageBands.flatMap((band, index) => (band.from >= from && band.to <= to ? [index] : []))
}

const planArea = (recipe: PopulationRecipe, area: PopulationArea, scale: number): AreaPlan => {
  const residents = recipe.ageGroups.map((_, group) =>
    sumOf(bandsOf(recipe, group).flatMap((band) => area.residents.map((bySex) => bySex[band] ?? 0))),
  )
  const { weights, farthest } = fitMix({
    weights: recipe.householdTypes.map(({ share }) => share),
    holdings: recipe.householdTypes.map(({ members }) => [1, ...members]),
    sums: [area.households, ...residents],
  })
  if (!(farthest < FARTHEST))
    throw new RecipeError(area.id, `household types that can hold its residents (off by ${farthest})`)
  const counts = wholeCounts(weights, Math.round(area.households * scale))
  const needs = recipe.ageGroups.map((_, group) =>
    sumOf(counts.map((count, type) => count * (recipe.householdTypes[type]?.members[group] ?? 0))),
  )
  return { area, counts, needs }
}

/** Persons of one age group and sex still to be placed: their age bands, in random order. */
interface Pool {
  readonly bands: Int32Array
  left: number
}

/** By age group, then by sex. */
type Pools = readonly (readonly Pool[])[]

const poolsOf = (recipe: PopulationRecipe, { area, needs }: AreaPlan, stream: Stream): Pools =>
  recipe.ageGroups.map((_, group) => {
    const bands = bandsOf(recipe, group)
    const cells = area.residents.flatMap((bySex) => bands.map((band) => bySex[band] ?? 0))
    const counts = wholeCounts(cells, needs[group] ?? 0)
    return area.residents.map((_, sex) =>
      poolOf(
        bands,
        bands.map((_, index) => counts[sex * bands.length + index] ?? 0),
        stream,
      ),
    )
  })

const poolOf = (bands: readonly number[], counts: readonly number[], stream: Stream): Pool => {
  const pool = new Int32Array(sumOf(counts))
  let at = 0
  for (const [index, count] of counts.entries()) {
    pool.fill(bands[index] ?? 0, at, at + count)
    at += count
  }
  shuffle(pool, stream)
  return { bands: pool, left: pool.length }
}

interface Cursor {
  household: number
  person: number
}

interface Filling {
  readonly recipe: PopulationRecipe
  readonly plan: AreaPlan
  readonly index: number
  readonly pools: Pools
  readonly composition: Composition
  readonly at: Cursor
  readonly stream: Stream
}

const fillArea = (filling: Filling): void => {
  const { recipe, plan, index, composition, at } = filling
  for (const type of shuffledTypes(plan.counts, filling.stream, at.household)) {
    const members = recipe.householdTypes[type]?.members ?? []
    composition.householdArea[at.household] = index
    composition.householdSize[at.household] = sumOf(members)
    // The eldest group first, so that the first of a household is one of its adults.
    for (let group = members.length - 1; group >= 0; group--) fillGroup(filling, group, members[group] ?? 0)
    at.household += 1
  }
}

const shuffledTypes = (counts: readonly number[], stream: Stream, offset: number): Int32Array => {
  const types = new Int32Array(sumOf(counts))
  let at = 0
  for (const [type, count] of counts.entries()) {
    types.fill(type, at, at + count)
    at += count
  }
  shuffle(types, { ...stream, uniform: (row) => stream.uniform(row + offset) })
  return types
}

const fillGroup = (filling: Filling, group: number, count: number): void => {
  const { pools, composition, at, stream } = filling
  const [men, women] = pools[group] ?? []
  if (men === undefined || women === undefined) return
  // Two of an age group are a couple more often than not: the second of a pair has the other sex.
  let partner: 0 | 1 | undefined
  for (let member = 0; member < count; member++) {
    const drawn = stream.uniform(at.person) * (men.left + women.left) < men.left ? 0 : 1
    const sex = available(partner ?? drawn, men.left, women.left)
    const pool = sex === 0 ? men : women
    pool.left -= 1
    composition.household[at.person] = at.household
    composition.sex[at.person] = sex
    composition.ageBand[at.person] = pool.bands[pool.left] ?? 0
    partner = partner === undefined ? other(sex) : undefined
    at.person += 1
  }
}

const other = (sex: 0 | 1): 0 | 1 => (sex === 0 ? 1 : 0)

const available = (wanted: 0 | 1, men: number, women: number): 0 | 1 =>
  (wanted === 0 ? men : women) > 0 ? wanted : other(wanted)
