import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeOf } from '../../assessment/words.ts'
import { useText } from '../../language/use-language.ts'
import { Group } from '../../shell/group.tsx'
import { Tick } from '../../shell/tick.tsx'
import { AreaField } from './area-field.tsx'
import type { Item } from './draft.ts'
import type { PartProps } from './part-props.ts'

/** The papers of the programme, and anything else, to be ticked; each with why it is asked for. */
export const ItemsPart = ({ draft: { items }, onDraft, problem, about }: PartProps): ReactElement => {
  const { t } = useTranslation('act')
  const text = useText()
  const papers = about === null ? [] : (programmeOf(about.programme.id)?.evidence ?? [])
  const choices = [
    ...papers.map(({ id, title }) => ({ evidence: id as string | null, title: text(title) })),
    { evidence: null, title: t('form.otherItem') },
  ]
  const put = (evidence: string | null, words: string | null): void => {
    const others = items.filter((item) => item.evidence !== evidence)
    onDraft({ items: words === null ? others : [...others, { evidence, words }] })
  }
  const chosen = (evidence: string | null): Item | undefined =>
    items.find((item) => item.evidence === evidence)
  return (
    <Group className="form-field form-items" title={t('form.items')}>
      {choices.map(({ evidence, title }) => {
        const item = chosen(evidence)
        return (
          <div key={evidence ?? 'other'}>
            <Tick isOn={item !== undefined} onTurn={(isOn) => put(evidence, isOn ? '' : null)}>
              {title}
            </Tick>
            {item !== undefined && (
              <AreaField
                label={t('form.itemWords', { title })}
                help={t('form.itemHelp')}
                value={item.words}
                onText={(words) => put(evidence, words)}
                problem={problem === 'items' && item.words.trim() === '' ? t('form.problem.itemWords') : null}
              />
            )}
          </div>
        )
      })}
      <p className="field-problem">
        {problem === 'items' && items.length === 0 ? t('form.problem.items') : null}
      </p>
    </Group>
  )
}
