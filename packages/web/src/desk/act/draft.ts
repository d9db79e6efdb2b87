import { parseInteger, parseWon } from '../../fields/parse-number.ts'
import type { CaseAction, Departure } from '../../server/api-types.ts'
import { type DeskAction, PARTS, type Part } from './desk-action.ts'

export type Value = Extract<CaseAction, { readonly action: 'correct-facts' }>['corrections'][number]['value']

export interface Correction {
  /** As `business/b1.sales.2020-07`. */
  readonly fact: string
  /** `null` takes the fact back; undefined where what was typed is no value. */
  readonly value: Value | undefined
}

/** Something to be asked of the applicant: a paper by its id, or with `null` anything else. */
export interface Item {
  readonly evidence: string | null
  readonly words: string
}

/** What has been typed so far for an action. Numbers are kept as they were typed. */
export interface Draft {
  readonly officer: string
  readonly institution: string
  readonly reason: string
  readonly text: string
  readonly items: readonly Item[]
  readonly corrections: readonly Correction[]
  readonly outcome: 'approve' | 'reject' | null
  readonly amount: string
  readonly months: string
  readonly heldOn: string
  readonly plain: string
  readonly formal: string
  readonly departs: boolean
  readonly departureKind: Departure['kind'] | null
  readonly departureReason: string
}

export const NO_DRAFT: Draft = {
  officer: '',
  institution: '',
  reason: '',
  text: '',
  items: [],
  corrections: [],
  outcome: null,
  amount: '',
  months: '',
  heldOn: '',
  plain: '',
  formal: '',
  departs: false,
  departureKind: null,
  departureReason: '',
}

/** Where something is missing or cannot be read. */
export type DraftProblem =
  | 'officer'
  | 'institution'
  | 'reason'
  | 'text'
  | 'items'
  | 'corrections'
  | 'outcome'
  | 'amount'
  | 'months'
  | 'heldOn'
  | 'plain'
  | 'departureKind'
  | 'departureReason'

export type Drafted =
  | { readonly kind: 'action'; readonly action: CaseAction }
  | { readonly kind: 'problem'; readonly at: DraftProblem }

/** The action that a draft says, or the first place where it says too little. */
export const draftedAction = (
  action: DeskAction,
  draft: Draft,
  parts: readonly Part[] = PARTS[action],
): Drafted => {
  for (const part of parts) {
    const at = problemIn(part, draft)
    if (at !== null) return { kind: 'problem', at }
  }
  return { kind: 'action', action: actionOf(action, draft, parts) }
}

const isBlank = (text: string): boolean => text.trim() === ''

const isWrongNumber = (text: string, parse: typeof parseInteger): boolean =>
  !isBlank(text) && parse(text, {}).kind === 'problem'

const PROBLEMS: Readonly<Record<Part, (draft: Draft) => DraftProblem | null>> = {
  officer: ({ officer }) => (officer === '' ? 'officer' : null),
  institution: ({ institution }) => (institution === '' ? 'institution' : null),
  reason: ({ reason }) => (isBlank(reason) ? 'reason' : null),
  optionalReason: () => null,
  text: ({ text }) => (isBlank(text) ? 'text' : null),
  items: ({ items }) => (items.length === 0 || items.some(({ words }) => isBlank(words)) ? 'items' : null),
  corrections: ({ corrections }) =>
    corrections.length === 0 || corrections.some(({ value }) => value === undefined) ? 'corrections' : null,
  outcome: ({ outcome }) => (outcome === null ? 'outcome' : null),
  terms: ({ outcome, amount, months }) => {
    if (outcome === 'reject') return null
    if (isWrongNumber(amount, parseWon)) return 'amount'
    return isWrongNumber(months, parseInteger) ? 'months' : null
  },
  heldOn: ({ heldOn }) => (heldOn === '' ? 'heldOn' : null),
  words: ({ plain }) => (isBlank(plain) ? 'plain' : null),
  optionalWords: ({ plain, formal }) => (isBlank(plain) && !isBlank(formal) ? 'plain' : null),
  departure: ({ departs, departureKind, departureReason }) => {
    if (!departs) return null
    if (departureKind === null) return 'departureKind'
    return isBlank(departureReason) ? 'departureReason' : null
  },
}

const problemIn = (part: Part, draft: Draft): DraftProblem | null => PROBLEMS[part](draft)

const numberIn = (text: string, parse: typeof parseInteger): number | null => {
  const parsed = parse(text, {})
  return parsed.kind === 'value' ? parsed.value : null
}

const given = <K extends string, V>(key: K, value: V | null): { readonly [Key in K]?: V } =>
  // A computed key widens to any string; this one is the key that was handed in.
  (value === null ? {} : { [key]: value }) as { readonly [Key in K]?: V }

const valuesIn = (corrections: readonly Correction[]): { fact: string; value: Value }[] =>
  corrections.flatMap(({ fact, value }) => (value === undefined ? [] : [{ fact, value }]))

interface Said {
  readonly amount: number | null
  readonly months: number | null
  readonly words: { readonly plain: string; readonly formal?: string } | null
  readonly departure: Departure | null
  readonly reason: string
}

const saidIn = (draft: Draft, parts: readonly Part[]): Said => {
  const grants = parts.includes('terms') && draft.outcome !== 'reject'
  const formal = draft.formal.trim()
  const { departureKind: kind, departureReason } = draft
  const departs = parts.includes('departure') && draft.departs && kind !== null
  return {
    amount: grants ? numberIn(draft.amount, parseWon) : null,
    months: grants ? numberIn(draft.months, parseInteger) : null,
    words: isBlank(draft.plain)
      ? null
      : { plain: draft.plain.trim(), ...given('formal', formal === '' ? null : formal) },
    departure: departs ? { kind, reason: departureReason.trim() } : null,
    reason: draft.reason.trim(),
  }
}

const actionOf = (action: DeskAction, draft: Draft, parts: readonly Part[]): CaseAction => {
  const { amount, months, words, departure, reason } = saidIn(draft, parts)
  const decided = { ...given('amount', amount), ...given('months', months), ...given('departure', departure) }
  const outcome = draft.outcome ?? 'approve'
  switch (action) {
    case 'take':
    case 'second-sign':
      return { action }
    case 'assign':
      return { action, officer: draft.officer }
    case 'send-on':
      return { action, institution: draft.institution, reason }
    case 'ask-evidence':
      return { action, items: draft.items.map((item) => ({ ...item, words: item.words.trim() })) }
    case 'correct-facts':
      return { action, corrections: valuesIn(draft.corrections), reason }
    case 'committee-decides':
      return { action, resolution: outcome, amount, months, heldOn: draft.heldOn, reason }
    case 'propose-decision':
      return { action, outcome, words: words ?? { plain: '' }, ...decided }
    case 'approve':
      return { action, ...decided, ...given('words', words) }
    case 'reject':
      return { action, words: words ?? { plain: '' }, ...given('departure', departure) }
    case 'close':
      return { action, ...given('reason', reason === '' ? null : reason) }
    case 'note':
    case 'message':
      return { action, text: draft.text.trim() }
    case 'resume-review':
    case 'refer-to-committee':
    case 'return-proposal':
    case 'uphold-appeal':
    case 'dismiss-appeal':
    case 'reopen':
    case 'recall-offer':
      return { action, reason }
  }
}
