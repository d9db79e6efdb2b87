import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../data-table/column.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { useShortDay } from '../../format/short-day.ts'
import { groupedDigits } from '../../format/won.ts'
import { useText } from '../../language/use-language.ts'
import type { DeskCase, Duplicates, LikeCase } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { request } from '../../server/request.ts'
import { Link } from '../../shell/link.tsx'
import { useStateTitles } from '../state-titles.ts'

/** The case itself, as the others beside it are told. */
const asLike = (shown: DeskCase): LikeCase => ({
  case: shown.id,
  relation: 'same-subject',
  earlier: false,
  programme: shown.programme,
  institution: shown.institution,
  state: shown.state,
  submittedAt: shown.submittedAt,
  total: shown.decision?.total ?? null,
  mayOpen: false,
})

const useColumns = (shown: DeskCase): readonly Column<LikeCase>[] => {
  const { t } = useTranslation('desk')
  const text = useText()
  const day = useShortDay()
  const titleOf = useStateTitles()
  const isThis = (like: LikeCase): boolean => like.case === shown.id
  const relation = (like: LikeCase): string =>
    isThis(like) ? t('duplicates.this') : t(`duplicates.relation.${like.relation}`)
  return [
    {
      id: 'programme',
      title: t('column.programme'),
      value: ({ programme }) => text(programme.title),
      show: (like) =>
        like.mayOpen ? (
          <Link to={{ page: 'desk-case', id: like.case, query: '' }}>{text(like.programme.title)}</Link>
        ) : (
          text(like.programme.title)
        ),
    },
    { id: 'relation', title: t('duplicates.how'), value: relation },
    { id: 'state', title: t('column.state'), value: ({ state }) => titleOf(state) },
    {
      id: 'submitted',
      title: t('column.submitted'),
      value: ({ submittedAt }) => submittedAt,
      show: ({ submittedAt }) => day.moment(submittedAt),
    },
    {
      id: 'institution',
      title: t('column.institution'),
      value: ({ institution }) => text(institution.title),
    },
    {
      id: 'total',
      title: t('duplicates.total'),
      isNumber: true,
      value: ({ total }) => total,
      show: ({ total }) => (total === null ? '' : groupedDigits(total)),
    },
  ]
}

/** The cases about the same person, business or premises, beside this one. */
export const DuplicatesPart = ({ shown }: { readonly shown: DeskCase }): ReactElement | null => {
  const { t } = useTranslation('desk')
  const columns = useColumns(shown)
  const found = useQuery({
    queryKey: ['desk', 'duplicates', shown.id],
    queryFn: ({ signal }) => request<Duplicates>(`/v1/cases/${shown.id}/duplicates`, { signal }),
  })
  const alike = found.data?.duplicates ?? []
  if (alike.length === 0 && found.error === null) return null
  return (
    <section className="desk-part">
      <h2>{t('duplicates.title', { count: alike.length })}</h2>
      <ProblemNotice error={found.error} />
      {alike.length > 0 && (
        <>
          <p className="quiet">{t('duplicates.text')}</p>
          <DataTable
            caption={t('duplicates.title', { count: alike.length })}
            columns={columns}
            rows={[asLike(shown), ...alike]}
            keyOf={(like) => `${like.case} ${like.relation}`}
            empty=""
            isMarked={({ earlier, case: id }) => !earlier && id !== shown.id}
          />
        </>
      )}
    </section>
  )
}
