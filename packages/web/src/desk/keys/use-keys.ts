import { useEffect, useRef } from 'react'
import { isOwnKey, isTyping, keyOf } from './key-press.ts'
import { useKeysSwitch } from './keys-switch.ts'

/** Everything that a key may do. */
export type KeyName =
  | 'next'
  | 'previous'
  | 'open'
  | 'select'
  | 'selectAll'
  | 'clear'
  | 'bulk'
  | 'search'
  | 'nextCase'
  | 'previousCase'
  | 'back'
  | 'take'
  | 'approve'
  | 'reject'
  | 'ask'
  | 'message'
  | 'note'
  | 'help'

/** What some keys do. Everything that they do can be done by pointer too. */
export interface Binding {
  /** Any of these, as `keyOf` names them. */
  readonly keys: readonly string[]
  /** What it does is said by `desk:keys.…`. */
  readonly name: KeyName
  readonly run: () => void
}

/** Arrows scroll the page, unless something that they move through has the focus. */
const isScroll = (key: string, target: Element): boolean =>
  key.startsWith('Arrow') && target.closest('[data-arrows]') === null

const meant = (event: KeyboardEvent, bindings: readonly Binding[]): Binding | undefined => {
  const target = event.target instanceof HTMLElement ? event.target : document.body
  const key = keyOf(event)
  if (key === null || isTyping(target) || isOwnKey(key, target) || isScroll(key, target)) return undefined
  // Behind a dialog nothing is done.
  if (document.querySelector('dialog:modal') !== null) return undefined
  return bindings.find(({ keys }) => keys.includes(key))
}

/** Listens to keys while the page is shown. They never fire while somebody types. */
export const useKeys = (bindings: readonly Binding[]): void => {
  const areOn = useKeysSwitch()
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    if (!areOn) return
    const listen = (event: KeyboardEvent): void => {
      const binding = meant(event, latest.current)
      if (binding === undefined) return
      event.preventDefault()
      binding.run()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [areOn])
}
