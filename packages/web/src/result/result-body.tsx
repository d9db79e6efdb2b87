import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessed } from '../assessment/assess-situation.ts'
import type { City } from '../city/city.ts'
import { Link } from '../shell/link.tsx'
import type { Situation } from '../situation/situation.ts'
import { Actions } from './actions.tsx'
import { Answers } from './answers.tsx'
import { groupsOf } from './groups.ts'
import { Hero } from './hero.tsx'
import { Keep } from './keep.tsx'
import { RefusedSection } from './refused-section.tsx'
import { ResultSection } from './result-section.tsx'
import { usePrinting } from './use-printing.ts'

export interface ResultBodyProps {
  readonly situation: Situation
  readonly assessed: Assessed
  readonly city: City
  /** True for one's own situation: its questions can be answered from here. */
  readonly isOwn: boolean
}

const GoOn = ({ next }: { readonly next: string | null }): ReactElement | null => {
  const { t } = useTranslation()
  if (next === null) return null
  return (
    <aside className="go-on" aria-label={t('result.goOn.label')}>
      <p>{t('result.goOn.text')}</p>
      <Link to={{ page: 'check', question: null }} className="krds-btn medium primary">
        {t('result.goOn.link')}
      </Link>
    </aside>
  )
}

const Apply = (): ReactElement => {
  const { t } = useTranslation()
  return (
    <aside className="go-on" aria-label={t('result.apply.label')}>
      <p>{t('result.apply.text')}</p>
      <Link to={{ page: 'apply' }} className="krds-btn medium primary">
        {t('result.apply.link')}
      </Link>
    </aside>
  )
}

/** All answers of a situation, from what is had to what is not. */
export const ResultBody = ({ situation, assessed, city, isOwn }: ResultBodyProps): ReactElement => {
  const { t } = useTranslation()
  const isPrinting = usePrinting()
  const { had, open, refused } = groupsOf(assessed.facts, assessed.results)
  const common = { assessed, situation, canAnswer: isOwn, isOpen: isPrinting }
  return (
    <>
      <div className="result-side">
        <Hero assessed={assessed} />
        <Actions situation={situation} assessed={assessed} city={city} onPrint={() => window.print()} />
        {isOwn && had.length > 0 && <Apply />}
        {isOwn && <GoOn next={assessed.next} />}
      </div>
      <div className="result-main">
        <ResultSection
          title={t('result.had.title', { count: had.length })}
          text={t('result.had.text')}
          results={had}
          {...common}
        />
        <ResultSection
          title={t('result.open.title', { count: open.length })}
          text={t('result.open.text')}
          results={open}
          {...common}
        />
        <RefusedSection results={refused} {...common} />
        {isOwn && <Answers situation={situation} assessed={assessed} />}
        {isOwn && <Keep />}
      </div>
    </>
  )
}
