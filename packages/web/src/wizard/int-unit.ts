/** What a whole number counts, for the word behind its entry. */
export type IntUnit = 'people' | 'days' | 'months' | 'times' | 'grade'

const UNITS: Readonly<Record<string, IntUnit>> = {
  employees: 'people',
  creditGrade: 'grade',
  jobSearchActivities: 'times',
  fundContributionMonths: 'months',
  cutMonths: 'months',
  hospitalDays: 'days',
  checkupDays: 'days',
  infectionRestDays: 'days',
  daysUnableToWork: 'days',
  suspendedDays: 'days',
}

export const intUnitOf = (field: string): IntUnit | null => UNITS[field] ?? null
