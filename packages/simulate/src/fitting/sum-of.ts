/** The sum of numbers. */
export const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)
