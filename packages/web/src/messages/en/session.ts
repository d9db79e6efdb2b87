import type { session as korean } from '../ko/session.ts'
import type { SameShape } from '../same-shape.ts'

export const session: SameShape<typeof korean> = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  nameless: 'My account',
  actAs: 'Which role do you want to act in?',
  helpCode: 'The number to give when you ask someone to help you',
  failed: 'This cannot be changed right now. Please try again in a moment.',
  needed: {
    title: 'Please sign in',
    text: 'Only you can see your applications and what becomes of them. You will come back to this page.',
    unavailable: 'Signing in is not possible right now. You can still look for support without it.',
  },
  work: {
    label: 'Work',
    desk: 'Cases',
    load: 'Load',
    payments: 'Payments',
    audit: 'Audit',
    lender: 'Lender',
  },
  wrongRole: {
    title: 'This page belongs to a role',
    choose: 'Choose the role in which to see it.',
    none: 'You have no role that may see this page. An operator can give you one.',
  },
  role: {
    resident: 'Resident',
    officer: 'Officer',
    supervisor: 'Supervisor',
    paymaster: 'Paymaster',
    mediator: 'Mediator',
    analyst: 'Analyst',
    auditor: 'Auditor',
    operator: 'Operator',
  },
}
