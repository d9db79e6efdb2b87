import { useSyncExternalStore } from 'react'

/** How the design system draws the page. */
export type DisplayMode = 'light' | 'high-contrast'

const KEPT_AS = 'ondol.display'
const CHANGED = 'ondol:display'
const MORE_CONTRAST = '(prefers-contrast: more)'

const kept = (): string | null => {
  try {
    return localStorage.getItem(KEPT_AS)
  } catch {
    return null
  }
}

const current = (): DisplayMode => {
  const choice = kept()
  if (choice === 'light' || choice === 'high-contrast') return choice
  return matchMedia(MORE_CONTRAST).matches ? 'high-contrast' : 'light'
}

const draw = (mode: DisplayMode): void => {
  document.documentElement.dataset['krdsMode'] = mode
}

/** Draws the page as chosen earlier, or as the device asks. */
export const startDisplayMode = (): void => draw(current())

export const changeDisplayMode = (mode: DisplayMode): void => {
  try {
    localStorage.setItem(KEPT_AS, mode)
  } catch {
    // Without storage the choice lasts for this page.
  }
  draw(mode)
  dispatchEvent(new Event(CHANGED))
}

const drawn = (): DisplayMode =>
  document.documentElement.dataset['krdsMode'] === 'high-contrast' ? 'high-contrast' : 'light'

const subscribe = (changed: () => void): (() => void) => {
  addEventListener(CHANGED, changed)
  return () => removeEventListener(CHANGED, changed)
}

export const useDisplayMode = (): DisplayMode => useSyncExternalStore(subscribe, drawn)
