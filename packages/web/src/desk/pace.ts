/** How pressing a case is. */
export type Pace = 'late' | 'soon' | 'calm' | 'none'

/** With so many working days left, a case is to be looked at now. */
const SOON = 2

/** How pressing a case is by the working days that its service level leaves; `null` where there is none. */
export const paceOf = (workingDaysLeft: number | null): Pace => {
  if (workingDaysLeft === null) return 'none'
  if (workingDaysLeft < 0) return 'late'
  return workingDaysLeft <= SOON ? 'soon' : 'calm'
}
