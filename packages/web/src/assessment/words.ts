import type { Field, Programme, Text } from '@ondol/rules'
import { pack } from './pack.ts'

const NOWHERE: Text = { ko: '', en: '' }

/** A field of the vocabulary; undefined where there is none such. */
export const fieldOf = (entity: string, field: string): Field | undefined =>
  pack.definition.entities.find(({ id }) => id === entity)?.fields[field]

export const entityTitle = (entity: string): Text =>
  pack.definition.entities.find(({ id }) => id === entity)?.title ?? NOWHERE

const programmes = new Map(pack.definition.programmes.map((programme) => [programme.id, programme]))

export const programmeOf = (id: string): Programme | undefined => programmes.get(id)

export const institutionOf = (id: string): (typeof pack.definition.institutions)[number] | undefined =>
  pack.definition.institutions.find((institution) => institution.id === id)
