import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Opens everything before the page is printed, by our button or the browser's own, and closes it again after. */
export const usePrinting = (): boolean => {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const open = (): void => flushSync(() => setPrinting(true))
    const close = (): void => setPrinting(false)
    addEventListener('beforeprint', open)
    addEventListener('afterprint', close)
    return () => {
      removeEventListener('beforeprint', open)
      removeEventListener('afterprint', close)
    }
  }, [])
  return isPrinting
}
