import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { pack } from '../assessment/pack.ts'
import type { CaseItem } from '../server/api-types.ts'

type Other = 'resident' | 'mediator' | 'paymaster'

/** Whose turn it is in a state, where it is not the office's own. */
const otherIn = (state: CaseItem['state']): Other | null => {
  const levels: Readonly<Partial<Record<CaseItem['state'], { readonly waitsFor: string }>>> =
    pack.definition.administration.serviceLevels
  const waitsFor = levels[state]?.waitsFor
  return waitsFor === 'resident' || waitsFor === 'mediator' || waitsFor === 'paymaster' ? waitsFor : null
}

/** Says that somebody else has to move, so that nobody hurries in vain. */
export const TurnOf = ({ state }: Pick<CaseItem, 'state'>): ReactElement | null => {
  const { t } = useTranslation('desk')
  const other = otherIn(state)
  return other === null ? null : <span className="turn">{t(`clock.waitsFor.${other}`)}</span>
}
