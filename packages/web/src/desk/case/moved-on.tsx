import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'
import { useMoment } from '../../mine/use-moment.ts'
import type { DeskCase } from '../../server/api-types.ts'
import { ServerProblem } from '../../server/server-problem.ts'

const MOVED_ON = 'urn:ondol:problem:moved-on'

/** The case as it is now, where an action was refused because it is no longer as it was seen; `null` otherwise. */
export const useMovedOn = (error: Error | null, shown: DeskCase): DeskCase | null =>
  error instanceof ServerProblem && error.problem.type === MOVED_ON ? shown : null

/** Tells that somebody else was quicker, and what they did. Nothing that was typed is lost. */
export const MovedOn = ({ moved }: { readonly moved: DeskCase | null }): ReactElement => {
  const { t } = useTranslation(['desk', 'act'])
  const text = useText()
  const moment = useMoment()
  const last = moved?.timeline.at(-1)
  return (
    <div role="alert" className="moved-on">
      {moved !== null && (
        <>
          <p>
            <strong>{t('act:movedOn.title', { state: text(moved.stateTitle) })}</strong>
          </p>
          {last !== undefined && (
            <p>
              {t('act:movedOn.last', {
                at: moment.minute(last.at),
                who: t(`timeline.who.${last.who}`),
                what: text(last.text),
              })}
            </p>
          )}
          <p>{t('act:movedOn.kept')}</p>
        </>
      )}
    </div>
  )
}
