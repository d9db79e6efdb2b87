import { useSyncExternalStore } from 'react'
import { readSituation } from './read-situation.ts'
import { EMPTY, type Situation } from './situation.ts'

const KEPT_AS = 'ondol.situation'

const parsed = (text: string | null): Situation | null => {
  try {
    return text === null ? null : readSituation(JSON.parse(text))
  } catch {
    return null
  }
}

const kept = (): Situation | null => {
  try {
    return parsed(localStorage.getItem(KEPT_AS))
  } catch {
    return null
  }
}

let draft: Situation = kept() ?? EMPTY
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

const keep = (situation: Situation): void => {
  try {
    if (situation === EMPTY) localStorage.removeItem(KEPT_AS)
    else localStorage.setItem(KEPT_AS, JSON.stringify(situation))
  } catch {
    // Without storage the answers last until the page is closed.
  }
}

/** Replaces what the person has told, on the device at once: a crash loses nothing. */
export const saveDraft = (situation: Situation): void => {
  draft = situation
  keep(situation)
  tell()
}

/** Deletes everything that the person has told. */
export const deleteDraft = (): void => saveDraft(EMPTY)

const subscribe = (listener: () => void): (() => void) => {
  const fromOtherTab = ({ key, newValue }: StorageEvent): void => {
    if (key !== KEPT_AS) return
    draft = parsed(newValue) ?? EMPTY
    listener()
  }
  listeners.add(listener)
  addEventListener('storage', fromOtherTab)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', fromOtherTab)
  }
}

/** What the person has told so far, kept on this device. */
export const useDraft = (): Situation => useSyncExternalStore(subscribe, () => draft)

/** True where something has been told. */
export const hasBegun = (situation: Situation): boolean => Object.keys(situation.facts).length > 0
