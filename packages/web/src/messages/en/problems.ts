import type { problems as korean } from '../ko/problems.ts'
import type { SameShape } from '../same-shape.ts'

export const problems: SameShape<typeof korean> = {
  unreachable:
    'The server could not be reached. Check the connection and try again; what you entered is still here.',
  movedOn: 'This moved on in the meantime. You now see how it stands.',
  signedOut: 'You have been signed out. Please sign in again.',
  notAllowed: 'This cannot be done in the role that you act in.',
  notFound: 'There is no such thing, or it is for others to see.',
  tooMany: 'That was too much in a short time. Please try again in a moment.',
  failed: 'Something went wrong on our side. Please try again in a moment.',
  refused: 'This cannot be taken as it is.',
}
