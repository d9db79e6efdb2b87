import { institutionsOf, type PackDefinition } from '@ondol/rules'
import type { Named } from './views.ts'

/** What programmes and institutions are called. What the pack no longer has is called by its id. */
export interface Names {
  readonly programme: (id: string) => Named
  readonly institution: (id: string) => Named
}

export function namesOf(pack: PackDefinition): Names {
  const programmes = new Map(pack.programmes.map(({ id, title }) => [id, { id, title }]))
  const institutions = new Map(institutionsOf(pack).map(({ id, title }) => [id, { id, title }]))
  const unnamed = (id: string): Named => ({ id, title: { ko: id, en: id } })
  return {
    programme: (id) => programmes.get(id) ?? unnamed(id),
    institution: (id) => institutions.get(id) ?? unnamed(id),
  }
}
