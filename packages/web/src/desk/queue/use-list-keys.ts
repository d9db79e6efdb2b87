import type { Binding } from '../keys/use-keys.ts'
import { clear, type Marks, move, toggle, toggleAll } from './marks.ts'

interface ListKeysProps {
  readonly ids: readonly string[]
  readonly marks: Marks
  readonly onMarks: (marks: Marks) => void
  readonly onOpen: (id: string) => void
  /** When somebody stands on the last row. */
  readonly onEnd: () => void
}

/** The id of the link of a row: it has the focus while keys act on the row. */
export const rowLinkId = (id: string): string => `case-${id}`

const focusRow = (id: string | null): void => {
  if (id === null) return
  const link = document.getElementById(rowLinkId(id))
  link?.focus({ preventScroll: true })
  link?.scrollIntoView({ block: 'nearest' })
}

/** What keys do in the list: move, open, mark. */
export const useListKeys = ({ ids, marks, onMarks, onOpen, onEnd }: ListKeysProps): readonly Binding[] => {
  const go = (by: number) => (): void => {
    const moved = move(marks, ids, by)
    onMarks(moved)
    focusRow(moved.at)
    if (moved.at !== null && moved.at === ids.at(-1)) onEnd()
  }
  const onRow = (act: (id: string) => void) => (): void => {
    if (marks.at !== null && ids.includes(marks.at)) act(marks.at)
  }
  return [
    { keys: ['j', 'ArrowDown'], name: 'next', run: go(1) },
    { keys: ['k', 'ArrowUp'], name: 'previous', run: go(-1) },
    { keys: ['Enter', 'o'], name: 'open', run: onRow(onOpen) },
    { keys: ['x'], name: 'select', run: onRow((id) => onMarks(toggle(marks, id))) },
    { keys: ['a'], name: 'selectAll', run: () => onMarks(toggleAll(marks, ids)) },
    { keys: ['Escape'], name: 'clear', run: () => onMarks(clear(marks)) },
  ]
}
