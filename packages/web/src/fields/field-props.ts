/** What every field asks of the screen around it. */
export interface FieldProps<T> {
  /** The answer given before, when the question is seen again. */
  readonly value: T | undefined
  readonly onAnswer: (value: T) => void
  readonly onUnknown: () => void
  /** Whether "I don't know" was the answer given before. */
  readonly isUnknown: boolean
  /** The ids of the question and of its help. */
  readonly labelledBy: string
  readonly describedBy: string
}
