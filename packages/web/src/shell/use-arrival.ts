import { type RefObject, useEffect, useRef } from 'react'

let isFirstPage = true

/**
 * Moves the focus to the heading of each page that one comes to, and the page to its top, so that everybody
 * begins where it begins. The first page is left as the browser opens it.
 */
export const useArrival = (): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isFirstPage) {
      heading.current?.focus({ preventScroll: true })
      scrollTo({ top: 0, behavior: 'instant' })
    }
    isFirstPage = false
  }, [])
  return heading
}
