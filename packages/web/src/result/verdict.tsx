import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

const SIGNS = { yes: '✓', no: '✗', open: '?' } as const

export type Verdict = keyof typeof SIGNS

export const verdictOf = (holds: boolean | null): Verdict => (holds === null ? 'open' : holds ? 'yes' : 'no')

/** ✓, ✗ or ?, with a word for those who hear the page. */
export const VerdictSign = ({ verdict }: { readonly verdict: Verdict }): ReactElement => {
  const { t } = useTranslation()
  return (
    <span className={`verdict verdict-${verdict}`}>
      <span aria-hidden="true">{SIGNS[verdict]}</span>
      <span className="sr-only">{t(`result.verdict.${verdict}`)}</span>
    </span>
  )
}
