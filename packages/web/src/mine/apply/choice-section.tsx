import type { Result } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Group } from '../../shell/group.tsx'
import type { Situation } from '../../situation/situation.ts'
import { ChoiceList } from './choice-list.tsx'
import { choicesOf } from './choices.ts'
import type { Entries } from './entries.ts'

interface ChoiceSectionProps {
  readonly results: readonly Result[]
  readonly situation: Situation
  readonly entries: Entries
  readonly onChange: (change: Partial<Entries>) => void
}

/** What to apply for: what one qualifies for is ticked; the rest stays open to whoever insists. */
export const ChoiceSection = ({ results, ...common }: ChoiceSectionProps): ReactElement => {
  const { t } = useTranslation('mine')
  const { eligible, unknown, ineligible } = choicesOf(results)
  return (
    <Group className="apply-part" title={t('apply.choices')}>
      <ChoiceList results={eligible} {...common} />
      {unknown.length > 0 && (
        <details>
          <summary>{t('apply.unknown', { count: unknown.length })}</summary>
          <p>{t('apply.unknownText')}</p>
          <ChoiceList results={unknown} {...common} />
        </details>
      )}
      {ineligible.length > 0 && (
        <details>
          <summary>{t('apply.ineligible', { count: ineligible.length })}</summary>
          <p>{t('apply.ineligibleText')}</p>
          <ChoiceList results={ineligible} {...common} />
        </details>
      )}
    </Group>
  )
}
