import fc from 'fast-check'
import type { CaseAction } from '../payloads.ts'

const words = fc.constant({ plain: '설명' })
const departure = fc.constantFrom(undefined, { kind: 'hardship', reason: '사정' } as const)
const amount = fc.constantFrom(undefined, undefined, 100_000, 900_000)
const months = fc.constantFrom(undefined, undefined, 6, 24)
const reason = fc.constant('이유')
const sum = fc.constantFrom(1, 100_000, 600_000, 5_000_000)
const officer = fc.constantFrom('officer', 'colleague')

/** Leaves out what is not said, as a body does. */
const said = <A extends CaseAction>(arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<A> =>
  // What remains is the same action without members that were undefined.
  arbitrary.map((action) => JSON.parse(JSON.stringify(action)) as A)

/** Any action, said in a way that HTTP would take. Officers are named as `officer` or `colleague`. */
export const anyAction: fc.Arbitrary<CaseAction> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<CaseAction>({ action: 'take' }) },
  { weight: 1, arbitrary: fc.record({ action: fc.constant('assign' as const), officer }) },
  {
    weight: 3,
    arbitrary: fc.constant<CaseAction>({
      action: 'ask-evidence',
      items: [{ evidence: null, words: '서류' }],
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: 2, max: 9 })
      .map((seq): CaseAction => ({ action: 'answer-evidence', answers: [{ item: `${seq}.1`, files: [] }] })),
  },
  { weight: 1, arbitrary: fc.constant<CaseAction>({ action: 'resume-review', reason: '이유' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, 500_000_000).map(
      (value): CaseAction => ({
        action: 'correct-facts',
        corrections: [{ fact: 'household/home.assets', value }],
        reason: '이유',
      }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<CaseAction>({ action: 'refer-to-committee', reason: '이유' }) },
  {
    weight: 1,
    arbitrary: fc.constant<CaseAction>({ action: 'send-on', institution: 'another-office', reason: '이유' }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('approve' as const, 'reject' as const).map(
      (resolution): CaseAction => ({
        action: 'committee-decides',
        resolution,
        amount: null,
        months: null,
        heldOn: '2020-09-15',
        reason: '의결',
      }),
    ),
  },
  {
    weight: 4,
    arbitrary: said(
      fc.record({
        action: fc.constant('propose-decision'),
        outcome: fc.constantFrom('approve', 'reject'),
        amount,
        months,
        words,
        departure,
      }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<CaseAction>({ action: 'return-proposal', reason: '이유' }) },
  { weight: 4, arbitrary: fc.constant<CaseAction>({ action: 'second-sign' }) },
  {
    weight: 6,
    arbitrary: said(fc.record({ action: fc.constant('approve'), amount, months, words, departure })),
  },
  { weight: 3, arbitrary: said(fc.record({ action: fc.constant('reject'), words, departure })) },
  { weight: 5, arbitrary: fc.record({ action: fc.constant('release' as const), amount: sum }) },
  { weight: 5, arbitrary: fc.record({ action: fc.constant('mark-paid' as const), amount: sum }) },
  {
    weight: 2,
    arbitrary: fc.record({
      action: fc.constant('mark-returned' as const),
      amount: sum,
      was: fc.constantFrom('paid' as const, 'released' as const),
      reason,
    }),
  },
  { weight: 2, arbitrary: fc.constant<CaseAction>({ action: 'close' }) },
  { weight: 1, arbitrary: fc.constant<CaseAction>({ action: 'withdraw' }) },
  { weight: 3, arbitrary: fc.constant<CaseAction>({ action: 'appeal', reason: '이유' }) },
  { weight: 1, arbitrary: fc.constant<CaseAction>({ action: 'withdraw-appeal' }) },
  { weight: 2, arbitrary: fc.constant<CaseAction>({ action: 'uphold-appeal', reason: '이유' }) },
  { weight: 1, arbitrary: fc.constant<CaseAction>({ action: 'dismiss-appeal', reason: '이유' }) },
  { weight: 2, arbitrary: fc.constant<CaseAction>({ action: 'reopen', reason: '이유' }) },
  { weight: 1, arbitrary: fc.constant<CaseAction>({ action: 'note', text: '메모' }) },
  { weight: 1, arbitrary: fc.constant<CaseAction>({ action: 'message', text: '안녕하세요' }) },
  { weight: 1, arbitrary: fc.constant<CaseAction>({ action: 'escalate', tells: 'supervisor' }) },
)
