import { streamOf } from '../random/random-at.ts'
import type { Drawing } from './drawing.ts'
import { type Reader, readName } from './read-name.ts'
import { RecipeError } from './table.ts'

const TO_STANDING: Readonly<Record<string, string>> = {
  household: 'standing',
  person: 'household.standing',
  business: 'owner.household.standing',
  building: 'owner.household.standing',
}

/** How far a row is from the middle: its own draw, and how its household stands. */
export const deviationOf = (
  drawing: Drawing,
  { entity, place, standing }: { readonly entity: string; readonly place: string; readonly standing: number },
): Reader => {
  const { normal } = streamOf(drawing.seed, place)
  if (standing === 0) return normal
  const name = TO_STANDING[entity]
  if (name === undefined)
    throw new RecipeError(place, 'no standing: only households and what persons own have one')
  const common = readName(drawing.tables, entity, name)
  const own = Math.sqrt(1 - standing ** 2)
  return (row) => standing * common(row) + own * normal(row)
}
