import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fact } from '../../server/api-types.ts'

const COLOURS: Readonly<Record<Fact['provenance'], string>> = {
  stated: 'bg-light-gray',
  corrected: 'bg-light-warning',
  verified: 'bg-light-success',
}

/** Where a fact is from, in a word, and what it is known by. */
export const ProvenanceBadge = ({ fact: { provenance, source } }: { readonly fact: Fact }): ReactElement => {
  const { t } = useTranslation('desk')
  return (
    <>
      <span className={`krds-badge ${COLOURS[provenance]}`}>{t(`facts.provenance.${provenance}`)}</span>
      {source !== null && <span className="cell-sub">{source}</span>}
    </>
  )
}
