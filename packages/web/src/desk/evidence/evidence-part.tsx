import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskCase } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { DocumentItem } from './document-item.tsx'
import { NeedsList } from './needs-list.tsx'
import { RegistersList } from './registers-list.tsx'
import { useEvidence } from './use-evidence.ts'
import './evidence.css'

/** The papers of a case, each to be looked at and judged; what is still to be proven; what registers say. */
export const EvidencePart = ({ shown }: { readonly shown: DeskCase }): ReactElement => {
  const { t } = useTranslation('evidence')
  const found = useEvidence(shown.id)
  if (found.isPending) return <Skeleton />
  const documents = (found.data?.documents ?? []).filter(({ state }) => state !== 'given-up')
  return (
    <section className="desk-part">
      <h2>{t('title', { count: documents.length })}</h2>
      <ProblemNotice error={found.error} />
      {found.data !== undefined && (
        <>
          {documents.length === 0 && <p className="quiet">{t('none')}</p>}
          <ul className="documents">
            {documents.map((document) => (
              <DocumentItem key={document.id} document={document} shown={shown} />
            ))}
          </ul>
          <NeedsList needs={found.data.needs} />
          <RegistersList evidence={found.data} shown={shown} />
        </>
      )}
    </section>
  )
}
