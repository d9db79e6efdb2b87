declare const unit: unique symbol

/** Whole won, not negative, and small enough to be exact as a number. */
export type Won = number & { readonly [unit]: 'won' }

/** Takes a number as won. Throws a RangeError for a fraction, a debt, or what a number cannot hold exactly. */
export function won(amount: number): Won {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError(`expected whole won from 0 to ${Number.MAX_SAFE_INTEGER}, not ${amount}`)
  // The check above is what the brand stands for.
  return amount as Won
}

/** The sum. Throws a RangeError where it is no longer exact. */
export function totalWon(amounts: Iterable<Won>): Won {
  let total = won(0)
  for (const amount of amounts) total = won(total + amount)
  return total
}
