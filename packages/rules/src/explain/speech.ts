import type { Pack } from '../evaluate/load-pack.ts'
import type { Frame } from '../evaluate/value.ts'
import type { Expression } from '../expression/expression.ts'
import type { Unit } from '../pack/parameter.ts'
import { typeOf } from '../pack/type-of.ts'
import type { Language, Text } from '../text.ts'
import type { Meaning } from './value-words.ts'

/** In which language to speak of a pack, and with a frame, at which date. */
export interface Speech {
  readonly pack: Pack
  readonly language: Language
  readonly frame?: Frame | undefined
}

/** What the values of an expression mean, asked of an entity. */
export function meaningOf(node: Expression, entity: string, { pack }: Speech): Meaning {
  const type = typeOf(node, { vocabulary: pack.vocabulary, entity, place: 'words' })
  return { type, unit: unitOf(node, pack), ids: idsOf(node, pack) }
}

function unitOf(node: Expression, pack: Pack): Unit | undefined {
  if (node.kind === 'age') return 'years'
  if (node.kind === 'parameter' || node.kind === 'scale') return pack.vocabulary.parameters.get(node.id)?.unit
  if (node.kind === 'when') return unitOf(node.otherwise, pack)
  return undefined
}

function idsOf(node: Expression, pack: Pack): Readonly<Record<string, Text>> | undefined {
  if (node.kind === 'via' || node.kind === 'one-of' || node.kind === 'has') return idsOf(node.of, pack)
  if (node.kind !== 'field') return detailWords(pack)
  const field = pack.vocabulary.entities.get(node.entity)?.fields[node.field]
  return field?.type === 'choice' || field?.type === 'set' ? field.choices : undefined
}

/** Words for every id that a benefit's details may answer with. */
function detailWords(pack: Pack): Readonly<Record<string, Text>> {
  return Object.assign({}, ...Object.values(pack.definition.detailChoices))
}
