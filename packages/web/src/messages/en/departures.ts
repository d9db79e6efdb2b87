import type { departures as korean } from '../ko/departures.ts'
import type { SameShape } from '../same-shape.ts'

export const departures: SameShape<typeof korean> = {
  title: 'Decisions that depart from the rules',
  text: 'Counted by the kind of reason. To depart is no mistake; but where it gathers, the rule or the work deserves a look.',
  from: 'From',
  to: 'To',
  save: 'Save as CSV',
  file: 'departures',
  none: 'No decision departed from the rules in this time.',
  column: {
    programme: 'Programme',
    institution: 'Institution',
    officer: 'Officer',
    kind: 'Reason',
    outcome: 'Decision',
    decisions: 'Departing',
    of: 'All decisions',
    share: 'Share',
  },
  outcome: { approve: 'Approved', reject: 'Refused' },
  kind: {
    'facts-not-in-the-rules': 'Facts that the rules do not know',
    hardship: 'Hardship',
    'evidence-not-given': 'Evidence not given',
    'evidence-not-believed': 'Evidence not believed',
    'rule-unclear': 'Rule unclear',
    committee: 'Resolution of the committee',
    other: 'Other',
  },
}
