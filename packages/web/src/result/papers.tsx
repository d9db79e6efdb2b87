import type { Evidence, Programme } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { institutionOf } from '../assessment/words.ts'
import { useText } from '../language/use-language.ts'

/** The rank of a heading, by where the part stands. */
type Level = 'h3' | 'h4'

interface PapersProps {
  readonly evidence: readonly Evidence[]
  readonly level: Level
}

interface DecidersProps {
  readonly programme: Programme
  readonly level: Level
}

/** The papers that prove the facts, and what may stand in where one is not to be had. */
export const Papers = ({ evidence, level: Heading }: PapersProps): ReactElement => {
  const { t } = useTranslation()
  const text = useText()
  return (
    <section className="detail-part">
      <Heading>{t('result.papers')}</Heading>
      <ul className="papers">
        {evidence.map(({ id, title, alternative }) => (
          <li key={id}>
            {text(title)}
            {alternative !== undefined && (
              <p className="paper-alternative">
                <strong>{t('result.withoutPaper')}</strong> {text(alternative)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who decides, and where to ask. */
export const Deciders = ({ programme, level: Heading }: DecidersProps): ReactElement => {
  const { t } = useTranslation()
  const text = useText()
  const bodies = programme.decidedBy.flatMap((id) => institutionOf(id) ?? [])
  return (
    <section className="detail-part">
      <Heading>{t('result.decidedBy')}</Heading>
      <ul className="deciders">
        {bodies.map(({ id, title, channel }) => (
          <li key={id}>
            <strong>{text(title)}</strong> — {text(channel)}
          </li>
        ))}
      </ul>
      {programme.benefit.kind === 'loan' && <p className="paper-alternative">{t('result.loanNote')}</p>}
      {programme.benefit.kind === 'agreement' && (
        <p className="paper-alternative">{t('result.agreementNote')}</p>
      )}
    </section>
  )
}
