import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '@ondol/platform/testing'
import { type Column, checkColumns, loadPack, type Numbers, type PopulationRecipe } from '@ondol/rules'
import { population as recipe, seoul } from '@ondol/seoul'
import {
  openPopulation,
  type Population,
  type SynthesisOptions,
  synthesisePopulation,
  writePopulation,
} from '@ondol/simulate'
import { expect, test } from 'vitest'

const options: SynthesisOptions = { pack: seoul, recipe, seed: 1, scale: 0.02 }
const { population: made, fit } = synthesisePopulation(options)

const columnOf = (population: Population, entity: string, field: string): Column => {
  const column = population.columns.entities[entity]?.fields[field]
  if (column === undefined) throw new Error(`no column ${entity}.${field}`)
  return column
}

const numbersOf = (population: Population, entity: string, field: string): Numbers => {
  const column = columnOf(population, entity, field)
  return column.kind === 'link' ? column.rows : column.values
}

const rowsOf = (entity: string): number => made.columns.entities[entity]?.rows ?? 0

const bytesOf = ({ columns }: Population): string =>
  Object.entries(columns.entities)
    .flatMap(([entity, { fields }]) =>
      Object.entries(fields).map(([field, column]) => {
        const { buffer, byteOffset, byteLength } = column.kind === 'link' ? column.rows : column.values
        return `${entity}.${field} ${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}`
      }),
    )
    .join('\n')

test('the same seed makes the same population, another seed another', () => {
  const small = { ...options, scale: 0.002 }
  const first = bytesOf(synthesisePopulation(small).population)
  expect(bytesOf(synthesisePopulation(small).population) === first).toBe(true)
  expect(bytesOf(synthesisePopulation({ ...small, seed: 2 }).population) === first).toBe(false)
})

test('its columns are facts that the pack accepts, and every field has one', () => {
  expect(() => checkColumns(loadPack(seoul), made.columns)).not.toThrow()
  for (const { id, fields } of seoul.entities)
    expect(Object.keys(made.columns.entities[id]?.fields ?? {}).sort()).toEqual(Object.keys(fields).sort())
})

test('it fits the published figures', () => {
  const misplaced = new Map(fit.margins.map(({ name, misplaced: share }) => [name, share]))
  expect(misplaced.get('residents')).toBeLessThan(0.005)
  expect(misplaced.get('households')).toBeLessThan(0.001)
  expect(misplaced.get('businesses')).toBeLessThan(0.001)
  expect(misplaced.get('work')).toBeLessThan(0.01)
  // Registered households are smaller than those of the census, so the sizes give way to the counts.
  expect(misplaced.get('household-sizes')).toBeLessThan(0.1)
  for (const { name, made: mean, wanted } of fit.means)
    expect([name, Math.abs(mean / wanted - 1) < 0.15]).toEqual([name, true])
})

test('every household has an adult, and members stand together', () => {
  const household = numbersOf(made, 'person', 'household')
  const age = made.attributes['person']?.['age'] ?? new Uint8Array()
  const adults = new Uint8Array(rowsOf('household'))
  for (let row = 0; row < rowsOf('person'); row++) {
    if (row > 0 && (household[row] ?? 0) - (household[row - 1] ?? 0) > 1) throw new Error(`row ${row}`)
    if ((age[row] ?? 0) >= 20) adults[household[row] ?? 0] = 1
  }
  expect(adults.every((has) => has === 1)).toBe(true)
})

test('what persons own, rent and work at hangs together', () => {
  const work = numbersOf(made, 'person', 'work')
  const owners = numbersOf(made, 'business', 'owner')
  expect([...owners].every((owner) => work[owner] === 6)).toBe(true)
  expect(new Set(owners).size).toBe(rowsOf('business'))
  const workers = numbersOf(made, 'job', 'worker')
  expect(new Set(workers).size).toBe(workers.length)
  const [tenants, buildings] = [numbersOf(made, 'lease', 'tenant'), numbersOf(made, 'lease', 'building')]
  const [here, there] = [numbersOf(made, 'business', 'borough'), numbersOf(made, 'building', 'borough')]
  const leased = new Float64Array(rowsOf('building'))
  const areas = numbersOf(made, 'lease', 'floorArea')
  for (let row = 0; row < rowsOf('lease'); row++) {
    const building = buildings[row] ?? 0
    if (here[tenants[row] ?? 0] !== there[building]) throw new Error(`lease ${row}`)
    leased[building] = (leased[building] ?? 0) + (areas[row] ?? 0)
  }
  const whole = numbersOf(made, 'building', 'floorArea')
  const over = leased.filter((area, row) => area > (whole[row] ?? 0)).length
  expect(over / leased.length).toBeLessThan(0.01)
})

test('a population is written whole and opened as it was', () => {
  const folder = join(temporaryFolder('population'), 'city')
  writePopulation(folder, made, fit)
  writePopulation(folder, made, fit)
  const opened = openPopulation(folder, { verify: true })
  expect(bytesOf(opened.population) === bytesOf(made)).toBe(true)
  expect({ ...opened.population, columns: null, attributes: null }).toEqual({
    ...made,
    columns: null,
    attributes: null,
  })
  expect(opened.fit).toEqual(fit)
  expect(columnOf(opened.population, 'business', 'sales')).toMatchObject({ first: '2019-06', months: 15 })
})

test('a folder that is no population, or a broken one, says so', () => {
  const parent = temporaryFolder('population')
  const folder = join(parent, 'city')
  expect(() => openPopulation(folder)).toThrow('population.json: expected a population’s description')
  expect(() => writePopulation(parent, made, null)).not.toThrow('population.json')
  writePopulation(folder, made, null)
  const file = join(folder, 'person.income.bin')
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.subarray(0, bytes.length - 1))
  expect(() => openPopulation(folder)).toThrow(`person.income.bin: expected ${bytes.length} bytes`)
  bytes[7] = (bytes[7] ?? 0) ^ 1
  writeFileSync(file, bytes)
  expect(() => openPopulation(folder, { verify: true })).toThrow('the file was altered')
})

const wrong = (change: Partial<PopulationRecipe>): (() => unknown) => {
  return () => synthesisePopulation({ ...options, recipe: { ...recipe, ...change }, scale: 0.001 })
}

test('a recipe that cannot be followed says where', () => {
  const [first] = recipe.areas
  if (first === undefined) throw new Error('no area')
  expect(wrong({ areas: [{ ...first, id: 'busan' }] })).toThrow('busan: expected one of jongno')
  expect(wrong({ areas: [{ ...first, households: 10_000_000 }] })).toThrow('jongno: expected household types')
  expect(
    wrong({
      draws: [
        {
          entity: 'person',
          field: 'canWork',
          kind: 'bool',
          cases: [{ when: { wrk: 'employee' }, is: 1 }, { is: 0 }],
          origin: recipe.work.origin,
        },
      ],
    }),
  ).toThrow('person.wrk: expected a column that is drawn by then')
  expect(() => synthesisePopulation({ ...options, scale: 0 })).toThrow('scale: expected')
})
