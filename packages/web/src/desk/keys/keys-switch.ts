import { useSyncExternalStore } from 'react'

const KEPT_AS = 'ondol.keys'
const CHANGED = 'ondol:keys'

const read = (): boolean => {
  try {
    return localStorage.getItem(KEPT_AS) !== 'off'
  } catch {
    return true
  }
}

let areOn = read()

/** Turns the shortcuts on or off on this device: whoever speaks to the machine sets off keys without meaning to. */
export const turnKeys = (on: boolean): void => {
  areOn = on
  try {
    localStorage.setItem(KEPT_AS, on ? 'on' : 'off')
  } catch {
    // Without storage the choice lasts for this page.
  }
  dispatchEvent(new Event(CHANGED))
}

const subscribe = (changed: () => void): (() => void) => {
  addEventListener(CHANGED, changed)
  return () => removeEventListener(CHANGED, changed)
}

/** Whether single keys are shortcuts. */
export const useKeysSwitch = (): boolean => useSyncExternalStore(subscribe, () => areOn)
