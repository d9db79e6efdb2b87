import { useSyncExternalStore } from 'react'
import { type City, readCity, seoulDate } from './city.ts'

/** The city's answer, or why there is none: then the device's own calendar stands in. */
export type CityState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly city: City }
  | { readonly kind: 'unreachable'; readonly city: City }

const PATIENCE = 4000

let state: CityState = { kind: 'asking' }
let asked = false
const listeners = new Set<() => void>()

const settle = (next: CityState): void => {
  state = next
  for (const listener of listeners) listener()
}

const ask = async (): Promise<CityState> => {
  const unreachable: CityState = {
    kind: 'unreachable',
    city: { today: seoulDate(new Date()), emergency: null },
  }
  try {
    const response = await fetch('/v1/city', { signal: AbortSignal.timeout(PATIENCE) })
    const city = response.ok ? readCity(await response.json()) : null
    return city === null ? unreachable : { kind: 'answered', city }
  } catch {
    return unreachable
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  if (!asked) {
    asked = true
    void ask().then(settle)
  }
  return () => listeners.delete(listener)
}

/** Today and today's emergency, asked once. */
export const useCity = (): CityState => useSyncExternalStore(subscribe, () => state)
