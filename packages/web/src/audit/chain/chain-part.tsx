import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeOf } from '../../assessment/words.ts'
import { useStateTitles } from '../../desk/state-titles.ts'
import { useText } from '../../language/use-language.ts'
import type { AuditCaseChain } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { institutionTitle } from '../../session/institution-title.ts'
import { Link } from '../../shell/link.tsx'
import { navigate } from '../../shell/route.ts'
import { Skeleton } from '../../shell/skeleton.tsx'
import { writeAuditQuery } from '../audit-query.ts'
import { FindingsList } from '../findings-list.tsx'
import { CaseSearch } from './case-search.tsx'
import { Differences } from './differences.tsx'
import { EventItem } from './event-item.tsx'
import { useChain } from './use-chain.ts'

const Head = ({ chain }: { readonly chain: AuditCaseChain }): ReactElement => {
  const { t } = useTranslation('audit')
  const text = useText()
  const stateOf = useStateTitles()
  const { programme, institution, state, findings } = chain
  const title =
    programme === null ? null : (programmeOf(programme)?.title ?? { ko: programme, en: programme })
  return (
    <>
      <h2>
        <span className="reference">{chain.case.reference}</span> {title !== null && text(title)}
      </h2>
      <p className="quiet">
        {[
          state === null ? null : stateOf(state),
          institution === null ? null : text(institutionTitle(institution)),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p className={findings.length === 0 ? 'audit-holds' : 'audit-broken'} role="status">
        <strong>
          {findings.length === 0
            ? t('chain.holds', { count: chain.events.length })
            : t('chain.broken', { count: findings.length })}
        </strong>
      </p>
    </>
  )
}

const Ways = ({ id }: { readonly id: string }): ReactElement => {
  const { t } = useTranslation('audit')
  return (
    <p className="audit-ways">
      <Link to={{ page: 'audit', query: writeAuditQuery({ part: 'ledger', case: id }) }}>
        {t('chain.money')}
      </Link>
      <Link to={{ page: 'audit', query: writeAuditQuery({ part: 'readings', case: id }) }}>
        {t('chain.readings')}
      </Link>
      <Link to={{ page: 'desk-case', id, query: '' }}>{t('chain.desk')}</Link>
    </p>
  )
}

const Chain = ({ chain }: { readonly chain: AuditCaseChain }): ReactElement => {
  const { t } = useTranslation('audit')
  const faulty = new Set(chain.findings.map((finding) => finding.case?.seq))
  return (
    <section className="desk-part">
      <Head chain={chain} />
      <FindingsList findings={chain.findings} />
      <Differences differences={chain.differences} />
      <Ways id={chain.case.id} />
      <h3>{t('chain.events')}</h3>
      <ol className="audit-chain">
        {chain.events.map((event) => (
          <EventItem key={event.seq} event={event} isFaulty={faulty.has(event.seq)} />
        ))}
      </ol>
    </section>
  )
}

/** The chain of a case that is looked for by its number. */
export const ChainPart = ({ wanted }: { readonly wanted: string | null }): ReactElement => {
  const found = useChain(wanted)
  return (
    <>
      <CaseSearch
        key={found.data?.case.reference}
        value={found.data?.case.reference ?? wanted ?? ''}
        onSearch={(text) =>
          navigate({
            page: 'audit',
            query: writeAuditQuery({ part: 'case', case: text === '' ? null : text }),
          })
        }
      />
      <ProblemNotice error={found.error} />
      {found.isLoading && <Skeleton />}
      {found.data !== undefined && <Chain chain={found.data} />}
    </>
  )
}
