import { type AdministrationAt, lendersInOrder } from '@ondol/rules'
import type { CaseState } from './case-state.ts'

type Figures = Pick<AdministrationAt, 'lending'>
type Seeking = Pick<CaseState, 'caseId' | 'institutionId' | 'lending'>

/** Everybody who may take a case, in the order in which they are asked. */
function routeOf({ caseId, institutionId, lending }: Seeking, figures: Figures): readonly string[] {
  return lendersInOrder(figures.lending.windows, {
    window: institutionId,
    named: lending?.named ?? null,
    turn: turnOf(caseId),
  })
}

/** Whom a case is offered to next: the first that has not had it; `null` where nobody is left. */
export function nextLender(state: Seeking, figures: Figures): string | null {
  const had = new Set(state.lending?.offers.map(({ lender }) => lender))
  return routeOf(state, figures).find((id) => !had.has(id)) ?? null
}

/** The lenders of its window that have not had the case: the applicant may ask for one of them first. */
export function mayBeNamed(
  { institutionId, lending }: Pick<Seeking, 'institutionId' | 'lending'>,
  figures: Figures,
): readonly string[] {
  const had = new Set(lending?.offers.map(({ lender }) => lender))
  const lenders = figures.lending.windows[institutionId]?.lenders ?? []
  return lenders.map(({ id }) => id).filter((id) => !had.has(id))
}

/** True where nobody can be asked until the applicant says which lender it is about. */
export function missesName({ institutionId, lending }: Seeking, figures: Figures): boolean {
  return figures.lending.windows[institutionId]?.onlyNamed === true && (lending?.named ?? null) === null
}

/** The lender that holds a case now; `null` for none. There is never more than one. */
export function holderOf({ lending }: Pick<CaseState, 'lending'>): string | null {
  const last = lending?.offers.at(-1)
  return last === undefined || last.ended !== null ? null : last.lender
}

/** The end of a UUID is random: cases spread evenly over it. */
function turnOf(caseId: string): number {
  const end = Number.parseInt(caseId.slice(-8), 16)
  return Number.isNaN(end) ? 0 : end
}
