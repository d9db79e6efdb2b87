import { useSignedIn } from '../session/session.ts'

/** Whether one acts as a paymaster: the others look on. */
export const useIsPaymaster = (): boolean => useSignedIn()?.acting?.role === 'paymaster'
