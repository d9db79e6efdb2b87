/** Runs a command with its arguments and answers its exit status. */
export type Run = (args: readonly string[]) => Promise<number>
