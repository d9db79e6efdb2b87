import type { CaseState } from './case-state.ts'
import type { CaseContext } from './context.ts'
import type { LenderReport, OfferEnd } from './lending-state.ts'
import { mayBeNamed, missesName, nextLender } from './next-lender.ts'
import type { LenderTerms } from './payloads.ts'
import type { Named } from './views.ts'

/** A lender that the case was laid before. */
export interface OfferView {
  readonly lender: Named
  readonly at: string
  /** The last day to answer, as it stood when the lender was asked. */
  readonly answerBy: string | null
  readonly answeredAt: string | null
  readonly ended: OfferEnd | null
}

/** Where a case stands with lenders, as its applicant and its window see it. */
export interface LendingView {
  /** In their order; the last one holds the case where it has not ended. */
  readonly offers: readonly OfferView[]
  /** Who is asked next if the one that holds it does not answer or declines; nobody is promised. */
  readonly next: Named | null
  /** True where nobody can be asked until the applicant names the lender. */
  readonly needsName: boolean
  readonly named: Named | null
  /** Whom the applicant may ask for first. */
  readonly mayName: readonly Named[]
  readonly terms: (LenderTerms & { readonly at: string; readonly words: string | null }) | null
  /** Won that were paid out. */
  readonly disbursed: number
  readonly reports: readonly LenderReport[]
}

/** Where a case stands with lenders; `null` where its office is no window of theirs. */
export function lendingView(
  { names, figuresAt }: Pick<CaseContext, 'names' | 'figuresAt'>,
  state: CaseState,
  today: string,
): LendingView | null {
  const figures = figuresAt(today)
  if (figures.lending.windows[state.institutionId] === undefined) return null
  const { offers = [], named = null, terms = null, disbursed = 0, reports = [] } = state.lending ?? {}
  const next = nextLender(state, figures)
  return {
    offers: offers.map(({ lender, at, answerBy, answeredAt, ended }) => ({
      lender: names.institution(lender),
      at,
      answerBy,
      answeredAt,
      ended,
    })),
    next: next === null ? null : names.institution(next),
    needsName: missesName(state, figures),
    named: named === null ? null : names.institution(named),
    mayName: mayBeNamed(state, figures).map(names.institution),
    terms,
    disbursed,
    reports,
  }
}
