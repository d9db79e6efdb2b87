import 'i18next'
import type { act } from '../messages/ko/act.ts'
import type { audit } from '../messages/ko/audit.ts'
import type { departures } from '../messages/ko/departures.ts'
import type { desk } from '../messages/ko/desk.ts'
import type { evidence } from '../messages/ko/evidence.ts'
import type { lender } from '../messages/ko/lender.ts'
import type { mine } from '../messages/ko/mine.ts'
import type { payments } from '../messages/ko/payments.ts'
import type { problems } from '../messages/ko/problems.ts'
import type { rent } from '../messages/ko/rent.ts'
import type { session } from '../messages/ko/session.ts'
import type { KoreanMessages } from '../messages/ko.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    /** What every page says, and the areas that bring texts of their own (`addCatalogue`). */
    resources: {
      translation: KoreanMessages
      session: typeof session
      lender: typeof lender
      mine: typeof mine
      desk: typeof desk
      rent: typeof rent
      evidence: typeof evidence
      act: typeof act
      audit: typeof audit
      departures: typeof departures
      payments: typeof payments
      problems: typeof problems
    }
  }
}
