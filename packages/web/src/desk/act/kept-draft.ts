import { type Draft, NO_DRAFT } from './draft.ts'

const keyOf = (place: string): string => `ondol.desk.draft.${place}`

/** What was typed at a place earlier in this window, also before the page was loaded anew; an empty draft otherwise. */
export const keptDraft = (place: string): Draft => {
  try {
    const kept = sessionStorage.getItem(keyOf(place))
    // Only `keepDraft` writes here, and what it did not know yet has its empty value.
    return kept === null ? NO_DRAFT : { ...NO_DRAFT, ...(JSON.parse(kept) as Partial<Draft>) }
  } catch {
    return NO_DRAFT
  }
}

/** Keeps what was typed until it has been sent: no error, no sign-in that has run out loses it. `null` forgets it. */
export const keepDraft = (place: string, draft: Draft | null): void => {
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(place))
    else sessionStorage.setItem(keyOf(place), JSON.stringify(draft))
  } catch {
    // A browser that keeps nothing still shows it for as long as the page stands.
  }
}
