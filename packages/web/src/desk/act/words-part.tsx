import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { AreaField } from './area-field.tsx'
import type { PartProps } from './part-props.ts'

/** What the person reads of a decision, in plain words, and the legal ground for who wants it. */
export const WordsPart = ({
  draft,
  onDraft,
  problem,
  about,
  isOptional = false,
}: PartProps & { readonly isOptional?: boolean }): ReactElement => {
  const { t } = useTranslation('act')
  const changes = about?.rules.reasons.changes.map(({ text }) => text) ?? []
  return (
    <>
      <AreaField
        label={t(isOptional ? 'form.optionalPlain' : 'form.plain')}
        help={about?.applicant.language === 'en' ? t('form.plainHelpEnglish') : t('form.plainHelp')}
        rows={5}
        value={draft.plain}
        onText={(plain) => onDraft({ plain })}
        problem={problem === 'plain' ? t('form.problem.plain') : null}
      />
      {changes.length > 0 && (
        <button
          type="button"
          className="krds-btn small text"
          onClick={() => onDraft({ plain: [draft.plain.trim(), ...changes].filter(Boolean).join('\n') })}
        >
          {t('form.insertReasons')}
        </button>
      )}
      <details className="form-more">
        <summary>{t('form.formalOpen')}</summary>
        <AreaField
          label={t('form.formal')}
          value={draft.formal}
          onText={(formal) => onDraft({ formal })}
          problem={null}
        />
      </details>
    </>
  )
}
