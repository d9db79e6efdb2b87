import { type FormEvent, type ReactElement, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface CaseSearchProps {
  readonly value: string
  readonly onSearch: (text: string) => void
}

/** Looks for a case by its number. */
export const CaseSearch = ({ value, onSearch }: CaseSearchProps): ReactElement => {
  const { t } = useTranslation('audit')
  const input = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSearch(input.current?.value.trim() ?? '')
  }
  return (
    <search className="audit-search">
      <form onSubmit={submit}>
        <label className="filter-field">
          <span>{t('chain.search')}</span>
          <input
            ref={input}
            type="search"
            className="krds-input small"
            maxLength={40}
            autoComplete="off"
            defaultValue={value}
            placeholder="7K3MA-9QTFX"
          />
        </label>
        <button type="submit" className="krds-btn small secondary">
          {t('chain.find')}
        </button>
      </form>
    </search>
  )
}
