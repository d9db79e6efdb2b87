import { describe, expect, it } from 'vitest'
import { COMMITTEE, FILING, type PureCouncil, pureCouncil } from '../testing/pure-council.ts'
import type { CouncilAnswer } from './act-on-council.ts'
import type { SignatureMark } from './council-payloads.ts'
import { foldCouncil } from './fold-council.ts'
import type { Seat } from './motion.ts'
import { commitmentOf, crossingOf, isOffer, termsOfCrossing } from './sealed-offers.ts'

const TERMS = { cut: 0.25, months: 6, from: '2020-10' }
const MARK: SignatureMark = { provider: 'test', qualified: false, identity: 'x', signature: 's', at: '' }
const PANEL: readonly Seat[] = [
  { account: 'lawyer', profession: 'lawyer' },
  { account: 'member', profession: 'other' },
  { account: 'third', profession: 'other' },
]

function did(answer: CouncilAnswer): void {
  expect(rulesOf(answer)).toEqual([])
}

const rulesOf = (answer: CouncilAnswer): readonly string[] =>
  answer.kind === 'refused' ? answer.reasons.map(({ rule }) => rule) : []

function negotiating(): PureCouncil {
  const council = pureCouncil()
  did(council.act('tenant', FILING))
  did(council.act('clerk', { act: 'serve-notice', by: 'post', proof: '등기 1', on: '2020-09-15' }))
  did(council.act('landlord', { act: 'join', account: 'landlord' }))
  did(council.act('landlord', { act: 'answer', takesPart: true, words: null }))
  return council
}

function beforePanel(): PureCouncil {
  const council = negotiating()
  did(council.act('tenant', { act: 'refer', reason: '합의가 어렵습니다' }))
  did(council.act('cityClerk', { act: 'seat-panel', panel: PANEL }))
  return council
}

function agreed(): PureCouncil {
  const council = negotiating()
  did(council.act('tenant', { act: 'propose', terms: TERMS, words: null, until: '2020-09-22' }))
  const [proposal] = council.state().proposals
  did(council.act('landlord', { act: 'accept', proposal: proposal?.id ?? 0 }))
  return council
}

function inForce(): PureCouncil {
  const council = agreed()
  const sha256 = council.state().agreed?.text.sha256 ?? ''
  did(council.act('tenant', { act: 'sign', sha256, mark: MARK }))
  did(council.act('landlord', { act: 'sign', sha256, mark: MARK }))
  return council
}

describe('two sides', () => {
  it('come to an agreement over counter-proposals, and sign the text that they were shown', () => {
    const council = negotiating()
    const propose = {
      act: 'propose',
      terms: { ...TERMS, cut: 0.3 },
      words: null,
      until: '2020-09-22',
    } as const
    did(council.act('tenant', propose))
    expect(rulesOf(council.act('tenant', propose))).toEqual(['own-turn'])
    did(council.act('landlord', { ...propose, terms: { ...TERMS, cut: 0.2 } }))
    const [first, counter] = council.state().proposals
    expect(first?.status).toBe('countered')
    expect(rulesOf(council.act('landlord', { act: 'accept', proposal: counter?.id ?? 0 }))).toEqual([
      'of-other-side',
    ])
    expect(rulesOf(council.act('stranger', { act: 'accept', proposal: counter?.id ?? 0 }))).toEqual([
      'capacity',
    ])
    did(council.act('tenant', { act: 'accept', proposal: counter?.id ?? 0 }))
    const sha256 = council.state().agreed?.text.sha256 ?? ''
    did(council.act('tenant', { act: 'sign', sha256, mark: MARK }))
    expect(rulesOf(council.act('landlord', { act: 'sign', sha256: 'another', mark: MARK }))).toEqual([
      'is-shown-text',
    ])
    did(council.act('landlord', { act: 'sign', sha256, mark: MARK }))
    expect(council.state()).toMatchObject({ state: 'in-force', outcome: 'agreed', dueOn: '2021-03-31' })
    expect(foldCouncil(council.events())).toEqual(council.state())
  })

  it('cannot accept what is past its day', () => {
    const council = negotiating()
    did(council.act('tenant', { act: 'propose', terms: TERMS, words: null, until: '2020-09-22' }))
    council.at('2020-09-22T15:00:00.000Z') // midnight in Seoul
    const [proposal] = council.state().proposals
    expect(rulesOf(council.act('landlord', { act: 'accept', proposal: proposal?.id ?? 0 }))).toEqual([
      'is-open-proposal',
    ])
  })

  it('are represented as far as the mandate goes', () => {
    const council = negotiating()
    did(
      council.act('landlord', { act: 'authorise', account: 'daughter', scope: 'negotiate', basis: '위임장' }),
    )
    did(council.act('daughter', { act: 'propose', terms: TERMS, words: null, until: '2020-09-22' }))
    expect(rulesOf(council.act('daughter', { act: 'seal-offer', commitment: 'c' }))).toEqual(['may-settle'])
    expect(
      rulesOf(council.act('daughter', { act: 'authorise', account: 'stranger', scope: 'settle', basis: '' })),
    ).toEqual(['is-principal'])
    expect(
      rulesOf(council.act('tenant', { act: 'authorise', account: 'daughter', scope: 'settle', basis: '' })),
    ).toEqual(['no-tie-to-sides'])
    did(council.act('landlord', { act: 'end-authority', account: 'daughter' }))
    expect(rulesOf(council.act('daughter', { act: 'message', text: 'x' }))).toEqual(['capacity'])
  })

  it('change an agreement by signing another, and the first stands until then', () => {
    const council = inForce()
    did(
      council.act('landlord', {
        act: 'propose',
        terms: { ...TERMS, months: 12 },
        words: null,
        until: '2020-10-01',
      }),
    )
    did(council.act('tenant', { act: 'accept', proposal: council.state().seq }))
    expect(council.state().registered?.terms.months).toBe(6)
    did(council.act('clerk', { act: 'give-up', reason: '서명하지 않음' }))
    expect(council.state()).toMatchObject({ state: 'in-force', agreed: null })
  })

  it('end an agreement early, and not on a day that has not come', () => {
    const council = inForce()
    const end = { act: 'end', how: 'breach', reason: '다시 올림', on: '2020-12-01' } as const
    expect(rulesOf(council.act('tenant', end))).toEqual(['not-before-start'])
    council.at('2020-12-01T01:00:00.000Z')
    did(council.act('tenant', end))
    expect(council.state()).toMatchObject({ state: 'ended', ended: { on: '2020-12-01', how: 'breach' } })
  })
})

describe('sealed offers', () => {
  const commitment = (cut: number, nonce: string): string => commitmentOf({ cut, months: 6, nonce })

  it('meet halfway, in favour of whoever gives, or tell nothing', () => {
    const crossing = crossingOf({ cut: 0.2, months: 6 }, { cut: 0.251, months: 9 })
    expect(crossing?.halfway).toEqual({ cut: 0.225, months: 7 })
    expect(crossingOf({ cut: 0.3, months: 6 }, { cut: 0.299, months: 12 })).toBeNull()
    expect(crossingOf({ cut: 0.2, months: 7 }, { cut: 0.3, months: 6 })).toBeNull()
    expect([0, 1, 0.2005].map((cut) => isOffer({ cut, months: 6 }))).toEqual([false, false, false])
  })

  it('are compared once both are in, in so many rounds as the body has', () => {
    const council = negotiating()
    for (const round of [1, 2, 3]) {
      did(council.act('tenant', { act: 'seal-offer', commitment: commitment(0.3, `t${round}`) }))
      expect(rulesOf(council.act('tenant', { act: 'seal-offer', commitment: 'again' }))).toEqual([
        'not-sealed-yet',
      ])
      expect(rulesOf(council.act('system', { act: 'compare-offers', crossing: null, terms: null }))).toEqual([
        'both-sealed',
      ])
      did(council.act('landlord', { act: 'seal-offer', commitment: commitment(0.2, `l${round}`) }))
      did(council.act('system', { act: 'compare-offers', crossing: null, terms: null }))
    }
    expect(rulesOf(council.act('tenant', { act: 'seal-offer', commitment: 'fourth' }))).toEqual([
      'rounds-left',
    ])
  })

  it('settle the terms where they cross', () => {
    const council = negotiating()
    did(council.act('landlord', { act: 'seal-offer', commitment: commitment(0.3, 'l') }))
    did(council.act('tenant', { act: 'seal-offer', commitment: commitment(0.2, 't') }))
    const crossing = crossingOf({ cut: 0.2, months: 6 }, { cut: 0.3, months: 6 })
    if (crossing === null) throw new Error('expected them to cross')
    did(
      council.act('system', { act: 'compare-offers', crossing, terms: termsOfCrossing(crossing, '2020-10') }),
    )
    expect(council.state()).toMatchObject({ state: 'agreed', agreed: { terms: { cut: 0.25, months: 6 } } })
  })
})

describe('a mediator', () => {
  it('puts a settlement that leads back to mediation when refused, and to terms when both accept', () => {
    const council = negotiating()
    expect(rulesOf(council.act('clerk', { act: 'assign-mediator', mediator: 'landlord' }))).toContain(
      'no-tie-to-sides',
    )
    did(council.act('clerk', { act: 'assign-mediator', mediator: 'mediator' }))
    const put = { act: 'put-settlement', terms: TERMS, reason: '매출이 절반' } as const
    did(council.act('mediator', put))
    expect(council.state().dueOn).toBe('2020-09-22')
    did(council.act('landlord', { act: 'answer-settlement', accepts: false, words: null }))
    expect(council.state().state).toBe('mediation')
    did(council.act('mediator', put))
    did(council.act('tenant', { act: 'answer-settlement', accepts: true, words: null }))
    expect(rulesOf(council.act('tenant', { act: 'answer-settlement', accepts: true, words: null }))).toEqual([
      'not-answered',
    ])
    did(council.act('landlord', { act: 'answer-settlement', accepts: true, words: null }))
    expect(council.state().agreed?.how).toBe('mediated')
  })

  it('closes what a side stays away from twice', () => {
    const council = negotiating()
    for (const day of ['17', '18']) {
      const at = `2020-09-${day}T05:00:00.000Z`
      did(council.act('clerk', { act: 'schedule-hearing', at, minutes: 60, place: '구청', purpose: '협의' }))
      const hearing = council.state().seq
      const attended = { sides: ['claimant'], members: [] } as const
      const record = { act: 'record-hearing', hearing, attended, minutes: '불참' } as const
      expect(rulesOf(council.act('clerk', record))).toEqual(['has-begun'])
      council.at(at)
      did(council.act('clerk', record))
    }
    expect(council.state()).toMatchObject({ state: 'closed', outcome: 'failed', failure: 'stayed-away' })
  })
})

describe('a panel', () => {
  it('is of the size that the rules want, with a lawyer, and tied to no side', () => {
    const council = negotiating()
    did(council.act('tenant', { act: 'refer', reason: '합의가 어렵습니다' }))
    expect(council.state().institutionId).toBe(COMMITTEE)
    expect(rulesOf(council.act('clerk', { act: 'seat-panel', panel: PANEL }))).toEqual(['capacity'])
    const seat = (panel: readonly Seat[]): readonly string[] =>
      rulesOf(council.act('cityClerk', { act: 'seat-panel', panel }))
    expect(seat(PANEL.slice(0, 2))).toEqual(['panel-fits'])
    expect(seat(PANEL.map((one) => ({ ...one, profession: 'other' as const })))).toEqual(['panel-fits'])
    expect(seat([...PANEL.slice(0, 2), { account: 'landlord', profession: 'other' }])).toEqual([
      'no-tie-to-sides',
      'holds-office',
    ])
    expect(seat(PANEL)).toEqual([])
  })

  it('decides by votes with reasons, of those who are not recused', () => {
    const council = beforePanel()
    did(council.act('landlord', { act: 'challenge', account: 'third', reason: '임차인의 친척' }))
    did(
      council.act('member', {
        act: 'open-motion',
        text: '25%',
        subject: { kind: 'settlement', terms: TERMS },
      }),
    )
    const motion = council.state().seq
    did(council.act('third', { act: 'vote', motion, ballot: 'for', reason: null }))
    did(council.act('cityClerk', { act: 'decide-challenge', account: 'third', upheld: true, reason: '사실' }))
    expect(rulesOf(council.act('member', { act: 'vote', motion, ballot: 'against', reason: null }))).toEqual([
      'dissent-explained',
    ])
    did(council.act('member', { act: 'vote', motion, ballot: 'for', reason: null }))
    // The vote of whoever was recused since does not count.
    expect(rulesOf(council.act('cityClerk', { act: 'close-motion', motion }))).toEqual(['has-quorum'])
    did(council.act('lawyer', { act: 'vote', motion, ballot: 'for', reason: null }))
    did(council.act('cityClerk', { act: 'close-motion', motion }))
    expect(council.state()).toMatchObject({ state: 'settlement', settlement: { by: 'panel', terms: TERMS } })
    did(council.act('tenant', { act: 'answer-settlement', accepts: true, words: null }))
    did(council.act('landlord', { act: 'answer-settlement', accepts: false, words: '어렵다' }))
    expect(council.state()).toMatchObject({ state: 'closed', outcome: 'failed', failure: 'not-accepted' })
  })

  it('sits anew, and another one, after a review; and only once', () => {
    const council = beforePanel()
    did(council.act('cityClerk', { act: 'give-up', reason: '입장 차이' }))
    did(council.act('tenant', { act: 'ask-review', reason: '새 자료' }))
    did(council.act('cityClerk', { act: 'decide-review', granted: true, reason: '다시 심의' }))
    expect(council.state()).toMatchObject({ state: 'panel', panel: [], outcome: null, reviewed: true })
    did(council.act('cityClerk', { act: 'give-up', reason: '입장 차이' }))
    expect(rulesOf(council.act('tenant', { act: 'ask-review', reason: '또' }))).toEqual(['may-review'])
  })

  it('runs out of time by the calendar, once extended', () => {
    const council = beforePanel()
    expect(council.state().endsBy).toBe('2020-11-16') // the 60th day is a Saturday
    did(council.act('cityClerk', { act: 'extend', reason: '추가 조사', resolvedOn: '2020-09-15' }))
    expect(council.state().endsBy).toBe('2020-12-16')
    expect(
      rulesOf(council.act('cityClerk', { act: 'extend', reason: '', resolvedOn: '2020-09-15' })),
    ).toEqual(['not-extended'])
    council.at('2020-12-16T14:59:59.999Z')
    expect(rulesOf(council.act('system', { act: 'expire' }))).toEqual(['is-past'])
    council.at('2020-12-16T15:00:00.000Z')
    did(council.act('system', { act: 'expire' }))
    expect(council.state()).toMatchObject({ state: 'closed', failure: 'time' })
  })
})

describe('a sitting', () => {
  const seats = ['tax1', 'tax2', 'tax3', 'tax4', 'tax5'] as const
  const item = (id: string, within: boolean) =>
    ({ case: id, reference: id, programme: 'p', rules: 'approve', amount: 1, months: 24, within }) as const
  const plain = { resolution: 'approve', amount: null, months: null } as const

  function inSession(): PureCouncil {
    const council = pureCouncil()
    const at = '2020-09-16T05:00:00.000Z'
    did(
      council.act('taxClerk', {
        act: 'convene',
        kind: 'sitting',
        institution: 'tax-relief-committee/mapo',
        at,
        place: '구청',
        title: '9월 회의',
      }),
    )
    did(
      council.act('taxClerk', {
        act: 'seat-panel',
        panel: seats.map((account, index) => ({ account, profession: index === 0 ? 'lawyer' : 'other' })),
      }),
    )
    const cases = [item('case-1', true), item('case-2', true), item('case-3', false)]
    expect(rulesOf(council.act('taxClerk', { act: 'put-on-agenda', cases: [item('other', true)] }))).toEqual([
      'waits-for-committee',
    ])
    did(council.act('taxClerk', { act: 'put-on-agenda', cases }))
    council.at(at)
    expect(rulesOf(council.act('taxClerk', { act: 'open-session', present: ['tax1', 'tax2'] }))).toEqual([
      'quorum-present',
    ])
    did(council.act('taxClerk', { act: 'open-session', present: seats.slice(0, 4) }))
    return council
  }

  it('resolves together what the guideline has, and exceptions one by one', () => {
    const council = inSession()
    const open = (basis: 'guideline' | 'exception', ids: readonly string[]): CouncilAnswer =>
      council.act('taxClerk', {
        act: 'open-motion',
        text: '안건',
        subject: { kind: 'cases', basis, items: ids.map((id) => ({ case: id, ...plain })) },
      })
    expect(rulesOf(open('guideline', ['case-1', 'case-3']))).toEqual(['fits-motion'])
    expect(rulesOf(open('exception', ['case-1', 'case-2']))).toEqual(['fits-motion'])
    did(open('guideline', ['case-1', 'case-2']))
    const motion = council.state().seq
    did(council.act('tax4', { act: 'recuse', reason: '건물주의 친척', item: 'case-2' }))
    expect(rulesOf(council.act('tax4', { act: 'vote', motion, ballot: 'for', reason: null }))).toEqual([
      'may-vote',
    ])
    expect(rulesOf(council.act('tax5', { act: 'vote', motion, ballot: 'for', reason: null }))).toEqual([
      'may-vote',
    ])
    for (const name of ['tax1', 'tax2', 'tax3'] as const)
      did(council.act(name, { act: 'vote', motion, ballot: 'for', reason: null }))
    did(council.act('taxClerk', { act: 'close-motion', motion }))
    expect(council.state().agenda.map(({ resolved }) => resolved?.resolution ?? null)).toEqual([
      'approve',
      'approve',
      null,
    ])
    did(open('exception', ['case-3']))
    expect(rulesOf(council.act('taxClerk', { act: 'adjourn', minutes: '' }))).toEqual(['no-motion-open'])
  })
})
