import type { Text } from '@ondol/rules'
import { institutionsOf } from '@ondol/rules'
import { pack } from '../assessment/pack.ts'

const titles = new Map(institutionsOf(pack.definition).map(({ id, title }) => [id, title]))

/** The name of an institution; its id where the pack does not know it. */
export const institutionTitle = (id: string): Text => titles.get(id) ?? { ko: id, en: id }
