interface Description {
  readonly paths?: Readonly<Record<string, unknown>>
}

/** The description of an API with the operations of one tag alone. */
export function onlyTagged(description: Description, tag: string): Description {
  const paths = Object.entries(description.paths ?? {}).filter(([, operations]) =>
    JSON.stringify(operations).includes(`"tags":["${tag}"]`),
  )
  return { ...description, paths: Object.fromEntries(paths) }
}
