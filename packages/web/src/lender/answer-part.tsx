import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LenderCase } from '../server/api-types.ts'
import { ProblemNotice } from '../server/problem-notice.tsx'
import { navigate } from '../shell/route.ts'
import { ANSWERS, type Answer, type AnswerKind, answered, fieldsOf, NO_ANSWER } from './answer.ts'
import { AnswerFields } from './answer-fields.tsx'
import { useSay } from './use-lender.ts'

/** What the lender may say now: accept on terms, decline, ask, report. */
export const AnswerPart = ({ seen }: { readonly seen: LenderCase }): ReactElement | null => {
  const { t } = useTranslation('lender')
  const say = useSay(seen)
  const [kind, setKind] = useState<AnswerKind | null>(null)
  const [answer, setAnswer] = useState<Answer>(NO_ANSWER)
  const [isMissing, setMissing] = useState(false)
  const open = ANSWERS.filter((one) => seen.can.includes(one))
  const send = (chosen: AnswerKind): void => {
    const action = answered(chosen, answer)
    setMissing(action === null)
    if (action === null) return
    say.mutate(action, {
      onSuccess: ({ held }) => {
        setKind(null)
        setAnswer(NO_ANSWER)
        if (!held) navigate({ page: 'lender' })
      },
    })
  }
  if (open.length === 0) return null
  return (
    <section className="case-part">
      <h2>{t('answer.title')}</h2>
      <div className="case-buttons">
        {open.map((one) => (
          <button
            key={one}
            type="button"
            className="krds-btn medium tertiary"
            aria-expanded={kind === one}
            onClick={() => {
              setKind(kind === one ? null : one)
              setMissing(false)
            }}
          >
            {t(`answer.${one}`)}
          </button>
        ))}
      </div>
      {kind !== null && (
        <form
          className="lender-form"
          onSubmit={(event) => {
            event.preventDefault()
            send(kind)
          }}
        >
          <AnswerFields
            fields={fieldsOf(kind)}
            answer={answer}
            onAnswer={(change) => setAnswer({ ...answer, ...change })}
          />
          <p className="field-problem" role="alert">
            {isMissing ? t('answer.missing') : ''}
          </p>
          <button type="submit" className="krds-btn medium primary" disabled={say.isPending}>
            {t('answer.send')}
          </button>
        </form>
      )}
      <ProblemNotice error={say.error} />
    </section>
  )
}
