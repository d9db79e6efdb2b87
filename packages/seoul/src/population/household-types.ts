import type { HouseholdType } from '@ondol/rules'

/** The age groups of which household types are made: children, young, middle, old. */
export const ageGroups: readonly { readonly from: number; readonly to: number }[] = [
  { from: 0, to: 19 },
  { from: 20, to: 34 },
  { from: 35, to: 64 },
  { from: 65, to: 109 },
]

/** The share of households of one, two, three, four and five or more: national census of 2020. */
const BY_SIZE = [31.7, 28.0, 20.1, 15.6, 4.5] as const

/** Children, young, middle, old; and how common the type is among households of its size. */
const TYPES: readonly (readonly [number, number, number, number, number])[] = [
  [0, 1, 0, 0, 36],
  [0, 0, 1, 0, 40],
  [0, 0, 0, 1, 24],
  [0, 2, 0, 0, 12],
  [0, 1, 1, 0, 16],
  [0, 0, 2, 0, 22],
  [0, 0, 1, 1, 10],
  [0, 0, 0, 2, 24],
  [1, 1, 0, 0, 2],
  [1, 0, 1, 0, 12],
  [0, 1, 0, 1, 2],
  [1, 2, 0, 0, 10],
  [1, 1, 1, 0, 14],
  [1, 0, 2, 0, 30],
  [0, 1, 2, 0, 24],
  [2, 0, 1, 0, 5],
  [0, 0, 2, 1, 6],
  [0, 0, 1, 2, 6],
  [0, 2, 1, 0, 5],
  [2, 2, 0, 0, 5],
  [2, 1, 1, 0, 10],
  [2, 0, 2, 0, 46],
  [1, 1, 2, 0, 12],
  [0, 2, 2, 0, 18],
  [1, 0, 2, 1, 6],
  [0, 1, 2, 1, 3],
  [3, 0, 2, 0, 40],
  [2, 0, 2, 1, 25],
  [1, 1, 2, 1, 15],
  [2, 1, 2, 0, 15],
  [2, 0, 2, 2, 5],
]

const sizeOf = (members: readonly number[]): number => members.reduce((all, count) => all + count, 0)

/** Who lives together. The sizes are published, the types within a size an assumption. */
export const householdTypes: readonly HouseholdType[] = TYPES.map(
  ([children, young, middle, old, weight]) => {
    const members = [children, young, middle, old]
    const size = Math.min(5, sizeOf(members))
    const ofSize = TYPES.filter((type) => Math.min(5, sizeOf(type.slice(0, 4))) === size)
    const all = ofSize.reduce((sum, type) => sum + type[4], 0)
    return { members, share: ((BY_SIZE[size - 1] ?? 0) * weight) / all }
  },
)
