import { useQueryClient } from '@tanstack/react-query'

/** The key under which everything of payments is kept. */
export const PAYMENTS_KEY = ['payments'] as const

/** Has everything of payments asked for again: one step changes orders, files and the ledger together. */
export const useStale = (): (() => void) => {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: PAYMENTS_KEY })
}
