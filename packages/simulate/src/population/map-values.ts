/** The same keys, with what is made of each value. */
export const mapValues = <From, To>(
  record: Readonly<Record<string, From>>,
  make: (value: From, key: string) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)]))
