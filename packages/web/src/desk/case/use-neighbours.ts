import { useEffect, useState } from 'react'
import { useQueue } from '../queue/use-queue.ts'
import { ALONE, type Neighbours, neighboursIn } from './neighbours.ts'

/**
 * The neighbours of a case in the queue under a filter. Once found they stay, also when the case moves in the queue
 * or leaves it because of what is done with it: whoever works through a list does not lose their place.
 */
export const useNeighbours = (query: string, id: string): Neighbours => {
  const { data, hasNextPage, isFetching, fetchNextPage } = useQueue(query)
  const [found, setFound] = useState<Neighbours | null>(null)
  const now =
    data === undefined
      ? null
      : neighboursIn(
          data.cases.map((one) => one.id),
          id,
        )
  const [previous, next] = [now?.previous ?? null, now?.next ?? null]
  const isFound = now !== null
  useEffect(() => {
    // The last of a page gets its next one when the next page has come.
    if (isFound) setFound((kept) => (kept === null || kept.next === null ? { previous, next } : kept))
  }, [isFound, previous, next])
  const isLast = isFound && next === null
  useEffect(() => {
    if (isLast && hasNextPage && !isFetching) void fetchNextPage()
  }, [isLast, hasNextPage, isFetching, fetchNextPage])
  return found ?? ALONE
}
