import { type FormEvent, type ReactElement, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

const ID = 'queue-search'

/** Puts the caret into the search. */
export const focusSearch = (): void => document.getElementById(ID)?.focus()

interface SearchFieldProps {
  readonly value: string
  readonly onSearch: (text: string) => void
}

/** A search for a reference. It searches on Enter, so that the list does not move under one's eyes. */
export const SearchField = ({ value, onSearch }: SearchFieldProps): ReactElement => {
  const { t } = useTranslation('desk')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current !== null) input.current.value = value
  }, [value])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSearch(input.current?.value.trim() ?? '')
  }
  return (
    <search className="queue-search">
      <form onSubmit={submit}>
        <input
          ref={input}
          id={ID}
          type="search"
          className="krds-input small"
          maxLength={40}
          autoComplete="off"
          aria-label={t('filter.search')}
          placeholder={t('filter.searchFor')}
          defaultValue={value}
        />
        <button type="submit" className="krds-btn small tertiary">
          {t('filter.searchNow')}
        </button>
      </form>
    </search>
  )
}
