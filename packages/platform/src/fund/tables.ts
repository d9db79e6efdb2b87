export interface FundMembershipTable {
  readonly id: string
  readonly fund: string
  readonly member_id: string
  readonly case_id: string
  readonly institution_id: string
  readonly programme: string
  /** `YYYY-MM` */
  readonly from_month: string
  /** `YYYY-MM`, the last one; `null` while it goes on. */
  readonly until_month: string | null
  readonly member_share: number
  readonly city_share: number
  readonly decision_seq: number
  readonly made_at: Date
}

/** What became of a month's contribution. */
export type ContributionState = 'due' | 'paid' | 'missed'

export interface FundContributionTable {
  readonly id: string
  readonly fund: string
  readonly member_id: string
  readonly membership_id: string
  readonly institution_id: string
  /** `YYYY-MM` */
  readonly month: string
  readonly member_share: number
  readonly city_share: number
  /** `YYYY-MM-DD` */
  readonly due_on: string
  readonly state: ContributionState
  /** `YYYY-MM-DD` */
  readonly paid_on: string | null
  readonly reference: string | null
  readonly member_transfer_id: string | null
  readonly city_transfer_id: string | null
}

/** The tables of funds, by name. */
export interface FundTables {
  readonly fund_membership: FundMembershipTable
  readonly fund_contribution: FundContributionTable
}
