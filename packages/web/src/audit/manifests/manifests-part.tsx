import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../data-table/column.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { groupedDigits } from '../../format/won.ts'
import { useMoment } from '../../mine/use-moment.ts'
import type { AuditManifest } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { MoreButton } from '../more-button.tsx'
import { saveManifest } from './save-manifest.ts'
import { useManifests } from './use-manifests.ts'

const State = ({ fault }: Pick<AuditManifest, 'fault'>): ReactElement => {
  const { t } = useTranslation('audit')
  if (fault === null) return <span className="krds-badge bg-light-success">{t('manifest.holds')}</span>
  return (
    <>
      <span className="krds-badge bg-light-danger">{t('manifest.broken')}</span>
      <span className="cell-sub hash">{t('manifest.fault', fault)}</span>
    </>
  )
}

const useColumns = (onSave: (manifest: AuditManifest) => void): readonly Column<AuditManifest>[] => {
  const { t } = useTranslation('audit')
  const moment = useMoment()
  const count = (name: 'cases' | 'events' | 'transfers' | 'debit'): Column<AuditManifest> => ({
    id: name,
    title: t(`manifest.column.${name}`),
    isNumber: true,
    value: ({ body }) => body.totals[name],
    show: ({ body }) => groupedDigits(body.totals[name]),
  })
  return [
    {
      id: 'day',
      title: t('manifest.column.day'),
      value: ({ body }) => body.madeAt,
      show: ({ body }) => `${moment.day(body.madeAt)} · ${body.number}`,
    },
    {
      id: 'state',
      title: t('manifest.column.state'),
      value: ({ fault }) => t(fault === null ? 'manifest.holds' : 'manifest.broken'),
      show: ({ fault }) => <State fault={fault} />,
    },
    count('cases'),
    count('events'),
    count('transfers'),
    count('debit'),
    {
      id: 'file',
      title: t('manifest.column.file'),
      value: ({ digest }) => digest,
      show: (manifest) => (
        <button type="button" className="krds-btn small tertiary" onClick={() => onSave(manifest)}>
          {t('manifest.save')}
          <span className="sr-only"> {manifest.body.number}</span>
        </button>
      ),
    },
  ]
}

/** The signed manifests by day: whether each holds, what there was, and its file. */
export const ManifestsPart = (): ReactElement => {
  const { t } = useTranslation('audit')
  const found = useManifests()
  const [problem, setProblem] = useState<Error | null>(null)
  const columns = useColumns((manifest) => {
    saveManifest(manifest).then(
      () => setProblem(null),
      (error: Error) => setProblem(error),
    )
  })
  return (
    <section className="desk-part">
      <h2>{t('manifest.title')}</h2>
      <p className="quiet">{t('manifest.text')}</p>
      <ProblemNotice error={problem ?? found.error} />
      {found.isPending ? (
        <Skeleton />
      ) : (
        <DataTable
          caption={t('manifest.title')}
          columns={columns}
          rows={found.data ?? []}
          keyOf={({ body }) => String(body.number)}
          empty={t('manifest.none')}
          isMarked={({ fault }) => fault !== null}
        />
      )}
      <MoreButton list={found} />
    </section>
  )
}
