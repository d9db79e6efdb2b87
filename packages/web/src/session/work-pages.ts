import { pack } from '../assessment/pack.ts'
import type { Route } from '../shell/route.ts'
import type { Grant } from './session.ts'

/** Where somebody works in a role; the text that names it is `session:work.…`. */
export interface WorkPage {
  readonly route: Extract<Route, { readonly page: 'desk' | 'desk-load' | 'payments' | 'audit' | 'lender' }>
  readonly name: 'desk' | 'load' | 'payments' | 'audit' | 'lender'
}

const DESK: WorkPage = { route: { page: 'desk', query: '' }, name: 'desk' }
const LOAD: WorkPage = { route: { page: 'desk-load' }, name: 'load' }

const PAYMENTS: WorkPage = { route: { page: 'payments', query: '' }, name: 'payments' }

const PAGES: Readonly<Partial<Record<Grant['role'], readonly WorkPage[]>>> = {
  officer: [DESK],
  supervisor: [DESK, LOAD],
  paymaster: [PAYMENTS],
  auditor: [{ route: { page: 'audit', query: '' }, name: 'audit' }, DESK, PAYMENTS],
  operator: [PAYMENTS],
  mediator: [DESK],
}

const LENDER: WorkPage = { route: { page: 'lender' }, name: 'lender' }
const { lending } = pack.definition.administration
const LENDERS: ReadonlySet<string> = new Set(
  Object.values(lending?.windows ?? {}).flatMap(({ lenders }) => lenders.map(({ id }) => id)),
)

/** Where the officers of a lender work; nothing for those of other institutions. */
export const lenderPageOf = ({ institution }: Pick<Grant, 'institution'>): readonly WorkPage[] =>
  institution !== null && LENDERS.has(institution) ? [LENDER] : []

/** The pages of a role; none for a role whose work is elsewhere. */
export const workPagesOf = (role: Grant['role']): readonly WorkPage[] => PAGES[role] ?? []
