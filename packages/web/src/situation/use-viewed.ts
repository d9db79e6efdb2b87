import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDraft } from './draft.ts'
import { fromFragment, isSharedFragment } from './share-link.ts'
import type { Situation } from './situation.ts'

/** Whose situation the page shows. */
export type Viewed =
  | { readonly kind: 'draft'; readonly situation: Situation }
  | { readonly kind: 'shared'; readonly situation: Situation }
  | { readonly kind: 'opening' }
  | { readonly kind: 'broken-link' }

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed)
  addEventListener('popstate', changed)
  return () => {
    removeEventListener('hashchange', changed)
    removeEventListener('popstate', changed)
  }
}

/** The situation in the link's fragment, if there is one; else the person's own. */
export const useViewed = (): Viewed => {
  const draft = useDraft()
  const fragment = useSyncExternalStore(subscribe, () => location.hash)
  const [opened, setOpened] = useState<{
    readonly fragment: string
    readonly situation: Situation | null
  } | null>(null)
  useEffect(() => {
    if (isSharedFragment(fragment))
      void fromFragment(fragment).then((situation) => setOpened({ fragment, situation }))
  }, [fragment])
  if (!isSharedFragment(fragment)) return { kind: 'draft', situation: draft }
  if (opened?.fragment !== fragment) return { kind: 'opening' }
  return opened.situation === null ? { kind: 'broken-link' } : { kind: 'shared', situation: opened.situation }
}
