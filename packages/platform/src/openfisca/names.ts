/** `birthDate` and `rent-reduction` as OpenFisca writes names: `birth_date`, `rent_reduction`. */
export function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase()
}

/** The key under which a request lists the things of an entity: `persons`, `businesses`. */
export function pluralKey(entity: string): string {
  return entity.endsWith('s') ? `${entity}es` : `${entity}s`
}
