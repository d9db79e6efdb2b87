import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../shell/link.tsx'
import type { DeskAction } from '../act/desk-action.ts'

interface DoneProps {
  /** What was done last; `null` before. */
  readonly action: DeskAction | null
  readonly next: string | null
  readonly query: string
}

/** Says what was done, and leads on. It keeps its place, so that readers hear of it. */
export const Done = ({ action, next, query }: DoneProps): ReactElement => {
  const { t } = useTranslation('act')
  return (
    <div role="status" className="done">
      {action !== null && (
        <p>
          {t(`did.${action}`)}{' '}
          {next !== null && <Link to={{ page: 'desk-case', id: next, query }}>{t('done.next')}</Link>}
        </p>
      )}
    </div>
  )
}
