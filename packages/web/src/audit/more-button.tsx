import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

interface MoreButtonProps {
  /** A list that comes in pages. */
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
}

/** Brings the next page of a list, where there is one. */
export const MoreButton = ({ list }: MoreButtonProps): ReactElement | null => {
  const { t } = useTranslation('audit')
  if (!list.hasNextPage) return null
  return (
    <button
      type="button"
      className="krds-btn small tertiary queue-more"
      disabled={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {t('more')}
    </button>
  )
}
