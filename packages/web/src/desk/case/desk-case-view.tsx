import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'
import type { DeskCase, Fact } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Page } from '../../shell/page.tsx'
import { type DeskAction, openActions } from '../act/desk-action.ts'
import { useDrafts } from '../act/use-drafts.ts'
import { EvidencePart } from '../evidence/evidence-part.tsx'
import { KeysHelp } from '../keys/keys-help.tsx'
import { ActionsPart } from './actions-part.tsx'
import { ApplicantPart } from './applicant-part.tsx'
import { CaseHead } from './case-head.tsx'
import { CaseSteps } from './case-steps.tsx'
import { DecidedPart } from './decided-part.tsx'
import { DeskTimeline } from './desk-timeline.tsx'
import { DuplicatesPart } from './duplicates-part.tsx'
import { FactsPart } from './facts-part.tsx'
import { RulesPart } from './rules-part.tsx'
import { useCaseKeys } from './use-case-keys.ts'
import { useNeighbours } from './use-neighbours.ts'
import './case.css'

interface DeskCaseViewProps {
  readonly shown: DeskCase
  readonly query: string
  /** Why it could not be asked for again, where that failed. */
  readonly problem: Error | null
}

/** The parts of a case: on the left what it rests on, on the right who applies and what can be done. */
export const DeskCaseView = ({ shown, query, problem }: DeskCaseViewProps): ReactElement => {
  const { t } = useTranslation('desk')
  const text = useText()
  const drafts = useDrafts(shown.id)
  const [opened, setOpened] = useState<DeskAction | null>(null)
  const neighbours = useNeighbours(query, shown.id)
  const keys = useCaseKeys({ query, neighbours, can: openActions(shown), onOpen: setOpened })
  const correct = ({ fact, value }: Fact): void => {
    const { corrections } = drafts.of('correct-facts')
    const others = corrections.filter((one) => one.fact !== fact)
    drafts.change('correct-facts', { corrections: [...others, { fact, value: value ?? undefined }] })
    setOpened('correct-facts')
  }
  const title = text(shown.programme.title)
  return (
    <Page title={title} windowTitle={`${shown.reference} ${title}`} className="desk desk-case">
      <KeysHelp bindings={keys} />
      <CaseSteps query={query} neighbours={neighbours} />
      <CaseHead shown={shown} />
      <ProblemNotice error={problem} />
      <div className="desk-case-parts">
        <div className="desk-case-side">
          <ActionsPart
            shown={shown}
            opened={opened}
            onOpen={setOpened}
            drafts={drafts}
            next={neighbours.next}
            query={query}
          />
          <ApplicantPart shown={shown} />
        </div>
        <div className="desk-case-main">
          <DecidedPart shown={shown} />
          <RulesPart shown={shown} />
          <DuplicatesPart shown={shown} />
          <EvidencePart shown={shown} />
          <FactsPart shown={shown} onCorrect={shown.can.includes('correct-facts') ? correct : null} />
          <DeskTimeline shown={shown} />
          <p className="quiet chain-head">
            {t('case.chain', { count: shown.chain.events })} <code>{shown.chain.head.slice(0, 16)}…</code>
          </p>
        </div>
      </div>
    </Page>
  )
}
