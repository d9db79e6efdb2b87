import type { Text } from '../text.ts'
import type { PackDefinition } from './definition.ts'
import type { Institution, InstitutionLevel } from './programme.ts'

/** An institution as it stands in one place: one that exists in every borough stands here once for each. */
export interface LocalInstitution {
  /** `fund-office`, or with its borough `win-win-council/mapo`. */
  readonly id: string
  /** The institution's id in the pack. */
  readonly institution: string
  readonly level: InstitutionLevel
  readonly borough: string | null
  readonly title: Text
  readonly channel: Text
}

/** All institutions that cases can come to, in the order of the pack and then of the boroughs. */
export function institutionsOf({
  institutions,
  administration,
}: Pick<PackDefinition, 'institutions' | 'administration'>): readonly LocalInstitution[] {
  const boroughs = Object.entries(administration.boroughs)
  return institutions.flatMap((institution) =>
    institution.level === 'borough'
      ? boroughs.map(([id, title]) => inBorough(institution, { id, title }))
      : [
          { ...whatItIs(institution), id: institution.id, borough: null, title: institution.title },
          ...lendersBelow(institution, administration),
        ],
  )
}

/** The lenders of a window that are not the window itself. */
function lendersBelow(
  institution: Institution,
  { lending }: PackDefinition['administration'],
): readonly LocalInstitution[] {
  const lenders = lending?.windows[institution.id]?.lenders ?? []
  return lenders
    .filter(({ id }) => id !== institution.id)
    .map(({ id, title }) => ({ ...whatItIs(institution), id, borough: null, title }))
}

/** The id of an institution in a borough. */
export function localId(institution: string, borough: string): string {
  return `${institution}/${borough}`
}

function inBorough(
  institution: Extract<Institution, { readonly level: 'borough' }>,
  borough: { readonly id: string; readonly title: Text },
): LocalInstitution {
  const name = institution.nameInBorough
  return {
    ...whatItIs(institution),
    id: localId(institution.id, borough.id),
    borough: borough.id,
    title: { ko: `${borough.title.ko} ${name.ko}`, en: `${borough.title.en} ${name.en}` },
  }
}

function whatItIs({
  id,
  level,
  channel,
}: Institution): Pick<LocalInstitution, 'institution' | 'level' | 'channel'> {
  return { institution: id, level, channel }
}
