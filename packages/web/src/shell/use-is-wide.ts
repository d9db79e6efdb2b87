import { useSyncExternalStore } from 'react'

const WIDE = '(min-width: 1024px)'

const subscribe = (changed: () => void): (() => void) => {
  const media = matchMedia(WIDE)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** Whether there is room for a table: below that, its rows are shown as cards. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches)
