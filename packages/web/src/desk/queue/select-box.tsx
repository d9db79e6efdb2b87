import type { MouseEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Tick } from '../../shell/tick.tsx'
import type { ListProps } from './list-props.ts'
import { toggle, toggleThrough } from './marks.ts'
import type { QueueItem } from './use-queue.ts'

/** Marks a case; with the shift key, all from the last one to this one. */
export const SelectBox = ({
  item,
  cases,
  marks,
  onMarks,
}: Omit<ListProps, 'query'> & { readonly item: QueueItem }): ReactElement => {
  const { t } = useTranslation('desk')
  const mark = (_: boolean, { shiftKey }: MouseEvent): void => {
    const ids = cases.map(({ id }) => id)
    onMarks(shiftKey ? toggleThrough(marks, ids, item.id) : toggle(marks, item.id))
  }
  return (
    <Tick isOn={marks.selected.has(item.id)} onTurn={mark}>
      <span className="sr-only">{t('queue.select', { reference: item.reference })}</span>
    </Tick>
  )
}
