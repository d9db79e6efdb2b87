/**
 * Every table, by name. Each folder of the platform describes its own in `tables.ts` and joins here; the
 * tables themselves are made by the files in `migrations/`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the capabilities join as they come.
export interface Schema {}
