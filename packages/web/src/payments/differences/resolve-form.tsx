import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { useResolve } from '../use-reconciliation.ts'

/** Closes a disagreement with what was found out; it stays on record. */
export const ResolveForm = ({ discrepancy }: { readonly discrepancy: string }): ReactElement => {
  const { t } = useTranslation('payments')
  const [resolution, setResolution] = useState('')
  const resolve = useResolve()
  const id = useId()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    resolve.mutate({ key: discrepancy, resolution: resolution.trim() })
  }
  return (
    <form className="part-form" onSubmit={submit}>
      <label htmlFor={id}>{t('discrepancy.resolution')}</label>
      <input
        id={id}
        className="krds-input medium"
        autoComplete="off"
        maxLength={1000}
        value={resolution}
        onChange={({ currentTarget }) => setResolution(currentTarget.value)}
      />
      <button
        type="submit"
        className="krds-btn small secondary"
        disabled={resolution.trim() === '' || resolve.isPending}
      >
        {t('discrepancy.resolve')}
      </button>
      <ProblemNotice error={resolve.error} />
    </form>
  )
}
