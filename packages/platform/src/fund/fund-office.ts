import type { Fund, PackDefinition } from '@ondol/rules'

/** The institution that runs a fund: the one that decides on memberships. */
export function fundOffice(
  { programmes }: Pick<PackDefinition, 'programmes'>,
  { id, membership }: Fund,
): string {
  const [office] = programmes.find((programme) => programme.id === membership)?.decidedBy ?? []
  if (office === undefined) throw new Error(`fund ${id}: nobody decides on "${membership}"`)
  return office
}
