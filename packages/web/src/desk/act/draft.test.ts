import { describe, expect, it } from 'vitest'
import { BULK_ACTIONS, bulkPartsOf, DESK_ACTIONS, type DeskAction } from './desk-action.ts'
import { type Draft, type DraftProblem, draftedAction, NO_DRAFT } from './draft.ts'

const draft = (given: Partial<Draft>): Draft => ({ ...NO_DRAFT, ...given })

const FULL = draft({
  officer: '0190a000-0000-7000-8000-000000000001',
  institution: 'rent-reduction-committee',
  reason: ' 까닭 ',
  text: '전할 말',
  items: [{ evidence: 'lease-contract', words: ' 계약서를 보내 주세요. ' }],
  corrections: [{ fact: 'business/b1.sales.2020-07', value: 1200 }],
  outcome: 'approve',
  amount: '170만 2천원',
  months: '6',
  heldOn: '2026-11-24',
  plain: ' 승인합니다. ',
  formal: '조례 제3조',
  departs: true,
  departureKind: 'hardship',
  departureReason: ' 사정이 딱합니다. ',
})

describe('what is sent', () => {
  it.each<[DeskAction, object]>([
    ['take', {}],
    ['second-sign', {}],
    ['assign', { officer: FULL.officer }],
    ['send-on', { institution: 'rent-reduction-committee', reason: '까닭' }],
    ['ask-evidence', { items: [{ evidence: 'lease-contract', words: '계약서를 보내 주세요.' }] }],
    ['correct-facts', { corrections: FULL.corrections, reason: '까닭' }],
    [
      'committee-decides',
      { resolution: 'approve', amount: 1_702_000, months: 6, heldOn: '2026-11-24', reason: '까닭' },
    ],
    [
      'propose-decision',
      {
        outcome: 'approve',
        amount: 1_702_000,
        months: 6,
        words: { plain: '승인합니다.', formal: '조례 제3조' },
        departure: { kind: 'hardship', reason: '사정이 딱합니다.' },
      },
    ],
    [
      'reject',
      {
        words: { plain: '승인합니다.', formal: '조례 제3조' },
        departure: { kind: 'hardship', reason: '사정이 딱합니다.' },
      },
    ],
    ['close', { reason: '까닭' }],
    ['message', { text: '전할 말' }],
    ['reopen', { reason: '까닭' }],
  ])('%s says all that was typed, and no more', (action, said) => {
    expect(draftedAction(action, FULL)).toEqual({ kind: 'action', action: { action, ...said } })
  })

  it('leaves out what was left blank: then the rules stand', () => {
    expect(draftedAction('approve', NO_DRAFT)).toEqual({ kind: 'action', action: { action: 'approve' } })
    expect(draftedAction('close', NO_DRAFT)).toEqual({ kind: 'action', action: { action: 'close' } })
  })

  it('grants nothing where it is refused', () => {
    expect(draftedAction('propose-decision', { ...FULL, outcome: 'reject', departs: false })).toEqual({
      kind: 'action',
      action: {
        action: 'propose-decision',
        outcome: 'reject',
        words: { plain: '승인합니다.', formal: '조례 제3조' },
      },
    })
  })

  it('for many cases leaves the amount and departures to each', () => {
    expect(draftedAction('approve', FULL, bulkPartsOf('approve'))).toEqual({
      kind: 'action',
      action: { action: 'approve', words: { plain: '승인합니다.', formal: '조례 제3조' } },
    })
    expect(BULK_ACTIONS).not.toContain('propose-decision')
  })
})

describe('what is missing', () => {
  it.each<[DeskAction, Partial<Draft>, DraftProblem]>([
    ['assign', {}, 'officer'],
    ['reopen', { reason: '  ' }, 'reason'],
    ['note', {}, 'text'],
    ['ask-evidence', {}, 'items'],
    ['ask-evidence', { items: [{ evidence: null, words: ' ' }] }, 'items'],
    ['correct-facts', { reason: '까닭' }, 'corrections'],
    [
      'correct-facts',
      { reason: '까닭', corrections: [{ fact: 'person/a.age', value: undefined }] },
      'corrections',
    ],
    ['committee-decides', { reason: '까닭', heldOn: '2026-11-24' }, 'outcome'],
    ['committee-decides', { outcome: 'reject', reason: '까닭' }, 'heldOn'],
    ['reject', {}, 'plain'],
    ['approve', { amount: '많이' }, 'amount'],
    ['approve', { months: '1.5' }, 'months'],
    ['approve', { formal: '조례 제3조' }, 'plain'],
    ['approve', { departs: true }, 'departureKind'],
    ['approve', { departs: true, departureKind: 'other' }, 'departureReason'],
  ])('%s with %j asks for %s', (action, said, at) => {
    expect(draftedAction(action, draft(said))).toEqual({ kind: 'problem', at })
  })

  it('is nothing where all was said', () => {
    for (const action of DESK_ACTIONS) expect(draftedAction(action, FULL).kind, action).toBe('action')
  })
})
