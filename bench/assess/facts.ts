/** The shape of a facts file as the `assess` command reads it; only what the benchmark's cases fill in. */

export type Series = Record<string, number>

export interface PersonFacts {
  readonly birthDate: string
  readonly household: string
  readonly borough: string
  readonly work: string
  readonly specialOccupation: string
  readonly employmentInsured: boolean
  readonly accidentInsured: boolean
  readonly pensionInsured: boolean
  readonly healthInsurance: string
  readonly income: Series
  readonly creditGrade: number
  readonly student: boolean
  readonly canWork: boolean
  readonly seekingWork: boolean
  readonly jobSearchActivities: number
  readonly lastWorkedOn: string
  readonly fundContributionMonths: number
  readonly fundBaseIncome: number
  readonly daysUnableToWork: Series
  readonly hospitalDays: number
  readonly checkupDays: number
  readonly infectionRestDays: number
  readonly employerPaidSickLeave: boolean
  readonly enrolledInTraining: boolean
  readonly receives: readonly string[]
}

export interface HouseholdFacts {
  readonly assets: number
  readonly otherIncome: number
  readonly supporterAble: boolean
}

export interface BusinessFacts {
  readonly owner: string
  readonly borough: string
  readonly sector: string
  readonly employees: number
  readonly openedOn: string
  readonly sales: Series
  readonly costs: Series
  readonly suspendedDays: Series
  readonly damageProven: boolean
  readonly localIncomeTax: number
  readonly policyLoans: number
  readonly secondTierLoans: number
  readonly overdueInterest: number
}

export interface BuildingFacts {
  readonly borough: string
  readonly propertyTax: number
  readonly floorArea: number
}

export interface LeaseFacts {
  readonly tenant: string
  readonly building: string
  readonly monthlyRent: number
  readonly deposit: number
  readonly floorArea: number
  readonly startedOn: string
  readonly endsOn: string
  readonly agreedCut: number
  readonly cutMonths: number
}

export interface JobFacts {
  readonly worker: string
  readonly employer: string
  readonly employmentPremium: number
  readonly accidentPremium: number
  readonly outsideCompulsory: boolean
}

/** One household with a shop: its owner is the applicant. */
export interface Facts {
  readonly asOf: string
  readonly person: Readonly<Record<string, PersonFacts>>
  readonly household: Readonly<Record<string, HouseholdFacts>>
  readonly business: Readonly<Record<string, BusinessFacts>>
  readonly building: Readonly<Record<string, BuildingFacts>>
  readonly lease: Readonly<Record<string, LeaseFacts>>
  readonly job: Readonly<Record<string, JobFacts>>
}
