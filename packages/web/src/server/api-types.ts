/* What the server sends and takes, written from its OpenAPI description by scripts/api-types.mjs. */

/**
 * What is done with a case, and what is said with it
 */
export type CaseAction =
  | {
      action: 'take'
    }
  | {
      action: 'assign'
      officer: string
    }
  | {
      action: 'ask-evidence'
      /**
       * @minItems 1
       * @maxItems 20
       */
      items: {
        /**
         * A paper of the programme by its id; null for anything else
         */
        evidence: string | null
        /**
         * What is asked for and why, to the person
         */
        words: string
      }[]
    }
  | {
      action: 'answer-evidence'
      /**
       * @minItems 1
       * @maxItems 20
       */
      answers: {
        /**
         * The id of what was asked
         */
        item: string
        /**
         * Uploaded files, by their ids
         *
         * @maxItems 20
         */
        files: string[]
        /**
         * An explanation, also of why there is no such paper
         */
        words?: string
      }[]
    }
  | {
      action: 'resume-review'
      reason: string
    }
  | {
      action: 'correct-facts'
      /**
       * @minItems 1
       * @maxItems 100
       */
      corrections: {
        /**
         * As business/b1.sales.2020-07
         */
        fact: string
        /**
         * null takes the fact back
         */
        value: (boolean | number | string | string[]) | null
      }[]
      reason: string
    }
  | {
      action: 'refer-to-committee'
      reason: string
    }
  | {
      action: 'send-on'
      /**
       * One of the institutions that decide the programme
       */
      institution: string
      reason: string
    }
  | {
      action: 'committee-decides'
      resolution: 'approve' | 'reject'
      amount: number | null
      months: number | null
      heldOn: string
      reason: string
    }
  | {
      action: 'propose-decision'
      outcome: 'approve' | 'reject'
      words: DecisionWordsInput
      /**
       * Won in the unit of the benefit; what the rules say without it
       */
      amount?: number
      /**
       * What the rules say without it
       */
      months?: number
      departure?: Departure
    }
  | {
      action: 'return-proposal'
      reason: string
    }
  | {
      action: 'second-sign'
    }
  | {
      action: 'approve'
      words?: DecisionWordsInput
      /**
       * Won in the unit of the benefit; what the rules say without it
       */
      amount?: number
      /**
       * What the rules say without it
       */
      months?: number
      departure?: Departure
    }
  | {
      action: 'reject'
      words: DecisionWordsInput
      departure?: Departure
    }
  | {
      action: 'close'
      reason?: string
    }
  | {
      action: 'withdraw'
      reason?: string
    }
  | {
      action: 'appeal'
      reason: string
      /**
       * The day on which the person learned of the decision; the day of the decision without it
       */
      learnedOn?: string
    }
  | {
      action: 'withdraw-appeal'
    }
  | {
      action: 'uphold-appeal'
      reason: string
    }
  | {
      action: 'dismiss-appeal'
      reason: string
    }
  | {
      action: 'reopen'
      reason: string
    }
  | {
      action: 'name-lender'
      lender: string
    }
  | {
      action: 'recall-offer'
      reason: string
    }
  | {
      action: 'note'
      text: string
    }
  | {
      action: 'message'
      text: string
    }
export type Judgement =
  | {
      outcome: 'accepted'
    }
  | {
      outcome: 'rejected'
      /**
       * In words for the person, who is told
       */
      reason: string
    }
export type BulkRequest =
  | {
      preview: true
      /**
       * @minItems 1
       * @maxItems 200
       */
      cases: string[]
      do: CaseAction
    }
  | {
      preview: false
      token: string
    }
/**
 * What a lender says of a case that it holds
 */
export type LenderAction =
  | {
      action: 'ask-applicant'
      /**
       * @minItems 1
       * @maxItems 20
       */
      items: {
        evidence: string | null
        words: string
      }[]
    }
  | {
      action: 'decline-offer'
      code:
        | 'credit'
        | 'own-limit-reached'
        | 'not-our-loan'
        | 'not-our-customer'
        | 'facts-not-proven'
        | 'no-capacity'
        | 'other'
      /**
       * To the applicant
       */
      words?: string
    }
  | {
      action: 'accept-offer'
      /**
       * Won: lent, waived, or put off
       */
      amount: number
      /**
       * A year, as a ratio
       */
      rate: number | null
      months: number | null
      words?: string
    }
  | {
      action: 'report-disbursement'
      amount: number
      on: string
    }
  | {
      action: 'report-change'
      change: 'deferral' | 'lower-rate' | 'waiver' | 'schedule'
      from: string
      months: number | null
      rate: number | null
      amount: number | null
      words?: string
    }
  | {
      action: 'message'
      text: string
    }
/**
 * What a value rests on
 */
export type Basis = 'proposal' | 'statute' | 'assumption'
/**
 * Who is signed in
 */
export type Session =
  | {
      signedIn: true
      account: {
        id: string
        name: string | null
        /**
         * What they tell a person who wants their help
         */
        helpCode: string
      }
      grants: Grant[]
      /**
       * The role in which they act now; as a resident without it
       */
      acting: Grant | null
      /**
       * To be sent as x-ondol-csrf with every change
       */
      csrf: string
      consents: Consent[]
      expiresAt: string
    }
  | {
      signedIn: false
      /**
       * Whether a provider of sign-ins is set up
       */
      canSignIn: boolean
    }
export type LenderReport =
  | {
      kind: 'disbursement'
      at: string
      amount: number
      on: string
    }
  | {
      kind: 'change'
      at: string
      change: 'deferral' | 'lower-rate' | 'waiver' | 'schedule'
      from: string
      months: number | null
      rate: number | null
      amount: number | null
      words?: string
    }
export type PaymentRelease =
  | {
      kind: 'done'
      orderId: string
    }
  | {
      kind: 'refused'
      orderId: string
      reasons: Text[]
    }
export type BankFileTaken =
  | {
      kind: 'applied'
      /**
       * What it says of payments and movements
       */
      reports: number
      /**
       * How much of it had been told before
       */
      known: number
    }
  | {
      kind: 'copy'
    }
  | {
      kind: 'unreadable'
      /**
       * The element, and what was expected
       */
      fault: string
    }

export interface ClaimLetterRequest {
  /**
   * A situation, as POST /v1/assessments takes it
   */
  facts: {
    [k: string]: unknown
  }
  /**
   * As `shop-lease`
   */
  lease: string
  /**
   * What is asked for; what the rules recommend without it
   */
  terms?: {
    /**
     * The share by which the rent is to fall
     */
    cut: number
    months: number
  }
  /**
   * The commercial district, as the councils name it
   */
  district?: string
  /**
   * Where the shop is, if not at the tenant’s address
   */
  premises?: string
  /**
   * The tenant
   */
  sender: {
    name: string
    address: string
    telephone?: string
  }
  /**
   * The landlord
   */
  addressee: {
    name: string
    address: string
    telephone?: string
  }
}
/**
 * Things by the plural of their entity and an id; each variable by period, null where it is to be computed
 */
export type Situation = Readonly<Record<string, unknown>>
/**
 * Needed where a decision departs from what the rules say now
 */
export interface Departure {
  kind:
    | 'facts-not-in-the-rules'
    | 'hardship'
    | 'evidence-not-given'
    | 'evidence-not-believed'
    | 'rule-unclear'
    | 'committee'
    | 'other'
  reason: string
}
export interface DecisionWordsInput {
  /**
   * In plain words, to the person
   */
  plain: string
  /**
   * The legal ground, as an official notice states it
   */
  formal?: string
}
/**
 * What two sides agree on for a rent
 */
export interface RentTermsInput {
  /**
   * By what share the monthly rent falls
   */
  cut: number
  months: number
  /**
   * The first month
   */
  from: string
  /**
   * What else is agreed
   */
  conditions?: string
}
/**
 * What somebody wants to do in a council
 */
export interface CouncilActRequest {
  seq: number
  do:
    | {
        act: 'serve-notice'
        by: 'electronic' | 'post' | 'in-person' | 'publication'
        /**
         * What proves it, such as the number of a registered letter
         */
        proof: string
        on: string
      }
    | {
        act: 'answer'
        takesPart: boolean
        words?: string | null
      }
    | {
        act: 'authorise'
        /**
         * Of the representative, as 7KQM-2XRD-4T0V
         */
        helpCode: string
        scope: 'negotiate' | 'settle'
        /**
         * How the mandate was given, such as a power of attorney of a date
         */
        basis: string
      }
    | {
        act: 'end-authority'
        account: string
      }
    | {
        act: 'state-premises'
        /**
         * Won a year
         */
        propertyTax: number
        /**
         * Of the whole building, in m²
         */
        floorArea: number
        applyForRelief: boolean
        applicant?: {
          name: string
          residentNumber: string
        } | null
      }
    | {
        act: 'propose'
        terms: RentTermsInput
        words?: string | null
        until: string
      }
    | {
        act: 'accept'
        proposal: number
      }
    | {
        act: 'turn-down'
        proposal: number
        words?: string | null
      }
    | {
        act: 'take-back'
        proposal: number
      }
    | {
        act: 'seal-offer'
        /**
         * To a tenth of a percent
         */
        cut: number
        months: number
      }
    | {
        act: 'message'
        text: string
      }
    | {
        act: 'assign-mediator'
        mediator: string
      }
    | {
        act: 'recuse'
        reason: string
        item?: string | null
      }
    | {
        act: 'challenge'
        account: string
        reason: string
      }
    | {
        act: 'decide-challenge'
        account: string
        upheld: boolean
        reason: string
      }
    | {
        act: 'schedule-hearing'
        /**
         * ISO 8601 in UTC
         */
        at: string
        minutes: number
        place: string
        purpose: string
      }
    | {
        act: 'record-hearing'
        hearing: number
        attended: {
          sides: ('claimant' | 'respondent')[]
          members: string[]
        }
        minutes: string
      }
    | {
        act: 'put-settlement'
        terms: RentTermsInput
        reason: string
      }
    | {
        act: 'answer-settlement'
        accepts: boolean
        words?: string | null
      }
    | {
        act: 'refer'
        reason: string
      }
    | {
        act: 'seat-panel'
        /**
         * @maxItems 50
         */
        panel: {
          account: string
          profession: 'lawyer' | 'other'
        }[]
      }
    | {
        act: 'open-motion'
        text: string
        subject:
          | {
              kind: 'settlement'
              terms: RentTermsInput
            }
          | {
              kind: 'cases'
              basis: 'guideline' | 'exception'
              /**
               * @minItems 1
               * @maxItems 500
               */
              items: {
                case: string
                resolution: 'approve' | 'reject'
                amount?: number | null
                months?: number | null
              }[]
            }
      }
    | {
        act: 'vote'
        motion: number
        ballot: 'for' | 'against' | 'abstain'
        reason?: string | null
      }
    | {
        act: 'close-motion'
        motion: number
      }
    | {
        act: 'give-up'
        reason: string
      }
    | {
        act: 'extend'
        reason: string
        resolvedOn: string
      }
    | {
        act: 'report-suit'
        court: string
        filedOn: string
      }
    | {
        act: 'withdraw'
        reason?: string | null
      }
    | {
        act: 'sign'
        /**
         * Of the text that was shown
         */
        sha256: string
      }
    | {
        act: 'report-breach'
        reason: string
        on: string
      }
    | {
        act: 'mend-breach'
        breach: number
        words?: string | null
      }
    | {
        act: 'end'
        reason: string
        on: string
        how: 'by-consent' | 'breach' | 'lease-ended' | 'other'
      }
    | {
        act: 'ask-review'
        reason: string
      }
    | {
        act: 'decide-review'
        reason: string
        granted: boolean
      }
    | {
        act: 'correct'
        event: number
        was: string
        is: string
      }
    | {
        act: 'put-on-agenda'
        /**
         * @minItems 1
         * @maxItems 500
         */
        cases: string[]
      }
    | {
        act: 'open-session'
        /**
         * @maxItems 100
         */
        present: string[]
      }
    | {
        act: 'adjourn'
        minutes: string
      }
    | {
        act: 'publish-minutes'
        minutes: string
      }
}
/**
 * A tenant’s request for a lower rent
 */
export interface CouncilFiling {
  /**
   * One of the law’s routes, see `/v1/councils/routes`
   */
  route: string
  borough: string
  /**
   * The commercial district
   */
  area?: string | null
  lease: {
    monthlyRent: number
    deposit: number
    /**
     * In m²
     */
    floorArea?: number | null
    startedOn: string
    endsOn: string
  }
  /**
   * What the tenant states of the business, as fields of `business` in a facts file
   */
  business: {
    [k: string]: unknown
  }
  /**
   * Where the leased rooms are
   */
  premises: string
  claimant: {
    name: string
    /**
     * Where letters reach them
     */
    address: string
    phone?: string | null
  }
  respondent: {
    name: string
    /**
     * Where letters reach them
     */
    address: string
    phone?: string | null
  }
  words?: string
  language?: 'ko' | 'en'
}
/**
 * How somebody wants to be told
 */
export interface NoticePreferenceInput {
  /**
   * `null`: in the language in which they applied
   */
  language: ('ko' | 'en') | null
  email: boolean
  sms: boolean
}
/**
 * A situation. What is absent or null is unknown
 */
export interface FactsInput {
  /**
   * The date asked about; today without it
   */
  asOf?: string
  /**
   * emergency (serious alert)
   */
  emergency?: {
    since: string
    until?: string | null
  } | null
  /**
   * persons, each by an id of your own (person/…)
   */
  person?: {
    [k: string]: {
      /**
       * date of birth
       */
      birthDate?: string | null
      /**
       * household
       */
      household?: string | null
      /**
       * place of residence
       */
      borough?:
        | (
            | 'jongno'
            | 'jung'
            | 'yongsan'
            | 'seongdong'
            | 'gwangjin'
            | 'dongdaemun'
            | 'jungnang'
            | 'seongbuk'
            | 'gangbuk'
            | 'dobong'
            | 'nowon'
            | 'eunpyeong'
            | 'seodaemun'
            | 'mapo'
            | 'yangcheon'
            | 'gangseo'
            | 'guro'
            | 'geumcheon'
            | 'yeongdeungpo'
            | 'dongjak'
            | 'gwanak'
            | 'seocho'
            | 'gangnam'
            | 'songpa'
            | 'gangdong'
            | 'outside-seoul'
          )
        | null
      /**
       * kind of work
       */
      work?:
        | (
            | 'employee'
            | 'temporary'
            | 'daily'
            | 'special'
            | 'freelancer'
            | 'artist'
            | 'self-employed'
            | 'unpaid-family'
            | 'unemployed'
            | 'inactive'
          )
        | null
      /**
       * special occupation
       */
      specialOccupation?:
        | (
            | 'none'
            | 'insurance-planner'
            | 'construction-machine-operator'
            | 'home-study-tutor'
            | 'golf-caddy'
            | 'parcel-courier'
            | 'quick-courier'
            | 'loan-solicitor'
            | 'card-solicitor'
            | 'designated-driver'
          )
        | null
      /**
       * employment insurance
       */
      employmentInsured?: boolean | null
      /**
       * work-injury insurance
       */
      accidentInsured?: boolean | null
      /**
       * national pension
       */
      pensionInsured?: boolean | null
      /**
       * kind of health insurance
       */
      healthInsurance?: ('employee' | 'local' | 'dependent' | 'medical-aid' | 'none') | null
      /**
       * monthly income
       */
      income?: {
        [k: string]: number | null
      } | null
      /**
       * taxable income (a year)
       */
      taxableIncome?: number | null
      /**
       * credit grade
       */
      creditGrade?: number | null
      /**
       * student
       */
      student?: boolean | null
      /**
       * able to work
       */
      canWork?: boolean | null
      /**
       * looking for work
       */
      seekingWork?: boolean | null
      /**
       * job-search activities in the last four weeks
       */
      jobSearchActivities?: number | null
      /**
       * last day worked
       */
      lastWorkedOn?: string | null
      /**
       * months paid into the fund (of the last 24)
       */
      fundContributionMonths?: number | null
      /**
       * base income in the fund (a month)
       */
      fundBaseIncome?: number | null
      /**
       * days unable to work
       */
      daysUnableToWork?: {
        [k: string]: number | null
      } | null
      /**
       * days in hospital
       */
      hospitalDays?: number | null
      /**
       * days of check-up
       */
      checkupDays?: number | null
      /**
       * days of rest for suspected infection
       */
      infectionRestDays?: number | null
      /**
       * paid sick leave from the employer
       */
      employerPaidSickLeave?: boolean | null
      /**
       * enrolled in training
       */
      enrolledInTraining?: boolean | null
      /**
       * support already received
       */
      receives?:
        | (
            | 'jobseeker-benefit'
            | 'basic-livelihood'
            | 'duru-nuri'
            | 'premium-part-support'
            | 'national-employment-support'
          )[]
        | null
    }
  } | null
  /**
   * households, each by an id of your own (household/…)
   */
  household?: {
    [k: string]: {
      /**
       * assets
       */
      assets?: number | null
      /**
       * other income (a month)
       */
      otherIncome?: number | null
      /**
       * a family supporter who is able
       */
      supporterAble?: boolean | null
    }
  } | null
  /**
   * businesses, each by an id of your own (business/…)
   */
  business?: {
    [k: string]: {
      /**
       * owner
       */
      owner?: string | null
      /**
       * place of business
       */
      borough?:
        | (
            | 'jongno'
            | 'jung'
            | 'yongsan'
            | 'seongdong'
            | 'gwangjin'
            | 'dongdaemun'
            | 'jungnang'
            | 'seongbuk'
            | 'gangbuk'
            | 'dobong'
            | 'nowon'
            | 'eunpyeong'
            | 'seodaemun'
            | 'mapo'
            | 'yangcheon'
            | 'gangseo'
            | 'guro'
            | 'geumcheon'
            | 'yeongdeungpo'
            | 'dongjak'
            | 'gwanak'
            | 'seocho'
            | 'gangnam'
            | 'songpa'
            | 'gangdong'
            | 'outside-seoul'
          )
        | null
      /**
       * sector
       */
      sector?:
        | (
            | 'manufacturing'
            | 'construction'
            | 'mining'
            | 'transport'
            | 'wholesale-retail'
            | 'food-service'
            | 'lodging'
            | 'education'
            | 'arts-sports-leisure'
            | 'personal-service'
            | 'other'
          )
        | null
      /**
       * regular workers
       */
      employees?: number | null
      /**
       * opening date
       */
      openedOn?: string | null
      /**
       * monthly sales
       */
      sales?: {
        [k: string]: number | null
      } | null
      /**
       * monthly costs
       */
      costs?: {
        [k: string]: number | null
      } | null
      /**
       * days of stoppage
       */
      suspendedDays?: {
        [k: string]: number | null
      } | null
      /**
       * damage proven
       */
      damageProven?: boolean | null
      /**
       * local income tax (a year)
       */
      localIncomeTax?: number | null
      /**
       * policy loans already taken
       */
      policyLoans?: number | null
      /**
       * loans from second-tier lenders
       */
      secondTierLoans?: number | null
      /**
       * late interest
       */
      overdueInterest?: number | null
    }
  } | null
  /**
   * buildings, each by an id of your own (building/…)
   */
  building?: {
    [k: string]: {
      /**
       * owner
       */
      owner?: string | null
      /**
       * place of the building
       */
      borough?:
        | (
            | 'jongno'
            | 'jung'
            | 'yongsan'
            | 'seongdong'
            | 'gwangjin'
            | 'dongdaemun'
            | 'jungnang'
            | 'seongbuk'
            | 'gangbuk'
            | 'dobong'
            | 'nowon'
            | 'eunpyeong'
            | 'seodaemun'
            | 'mapo'
            | 'yangcheon'
            | 'gangseo'
            | 'guro'
            | 'geumcheon'
            | 'yeongdeungpo'
            | 'dongjak'
            | 'gwanak'
            | 'seocho'
            | 'gangnam'
            | 'songpa'
            | 'gangdong'
            | 'outside-seoul'
          )
        | null
      /**
       * property tax (a year)
       */
      propertyTax?: number | null
      /**
       * floor area (m²)
       */
      floorArea?: number | null
    }
  } | null
  /**
   * leases, each by an id of your own (lease/…)
   */
  lease?: {
    [k: string]: {
      /**
       * tenant
       */
      tenant?: string | null
      /**
       * building
       */
      building?: string | null
      /**
       * monthly rent
       */
      monthlyRent?: number | null
      /**
       * deposit
       */
      deposit?: number | null
      /**
       * leased area (m²)
       */
      floorArea?: number | null
      /**
       * start of the lease
       */
      startedOn?: string | null
      /**
       * end of the lease
       */
      endsOn?: string | null
      /**
       * agreed cut
       */
      agreedCut?: number | null
      /**
       * months of the cut
       */
      cutMonths?: number | null
    }
  } | null
  /**
   * jobs, each by an id of your own (job/…)
   */
  job?: {
    [k: string]: {
      /**
       * worker
       */
      worker?: string | null
      /**
       * employer
       */
      employer?: string | null
      /**
       * employment-insurance premium (a month, both shares)
       */
      employmentPremium?: number | null
      /**
       * work-injury premium (a month)
       */
      accidentPremium?: number | null
      /**
       * outside compulsory cover
       */
      outsideCompulsory?: boolean | null
    }
  } | null
}
export interface Application {
  facts: FactsInput
  applicant: {
    /**
     * Which person of the facts this is, as person/kim
     */
    subject: string
    name: string
    /**
     * Thirteen digits. Kept encrypted; compared by a keyed hash alone
     */
    residentNumber: string
    phone?: string
    email?: string
    account?: {
      /**
       * The code of the bank, as 088
       */
      bank: string
      number: string
      holder: string
    }
  }
  /**
   * What things of the facts are known by elsewhere, by their names, as business/b1
   */
  identifiers?: {
    [k: string]: {
      /**
       * Of a further person
       */
      residentNumber?: string
      /**
       * Of a business
       */
      registrationNumber?: string
      /**
       * Of leased premises or a building
       */
      address?: string
    }
  }
  /**
   * All that are eligible without it
   *
   * @minItems 1
   * @maxItems 40
   */
  choices?: {
    programme: string
    subject: string
    /**
     * Needed where the rules say no
     */
    reason?: string
  }[]
  /**
   * What the client had shown
   *
   * @maxItems 200
   */
  seen?: {
    programme: string
    subject: string
    status: 'eligible' | 'ineligible' | 'unknown'
    amount: number | null
    months: number | null
  }[]
  /**
   * Registers that may be asked about the person
   *
   * @maxItems 20
   */
  registers: string[]
  language: 'ko' | 'en'
  /**
   * The account of the person helped, for a proxy
   */
  for?: string
  draft?: string
}
/**
 * One text in Korean and English
 */
export interface Text {
  ko: string
  en: string
}
/**
 * Where a value or a condition comes from
 */
export interface Source {
  basis: Basis
  text: Text
}
/**
 * A dated figure that the city may change
 */
export interface Parameter {
  id: string
  kind: 'value' | 'scale'
  mode: ('single' | 'marginal') | null
  title: Text
  unit: string
  source: Source
  values: {
    /**
     * YYYY-MM-DD, or "start"
     */
    from: string
    /**
     * The steps, where it is a scale
     */
    value:
      | number
      | string
      | {
          from?: number
          above?: number
          value: number
          basis?: Basis
        }[]
    basis: Basis
    source: Text
  }[]
  inForce: {
    /**
     * YYYY-MM-DD, or "start"
     */
    from: string
    /**
     * The steps, where it is a scale
     */
    value:
      | number
      | string
      | {
          from?: number
          above?: number
          value: number
          basis?: Basis
        }[]
    basis: Basis
    source: Text
  } | null
}
/**
 * What went wrong, as RFC 9457 says it (application/problem+json)
 */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  place?: string
  expected?: string
  reasons?: {
    rule: string
    text: {
      ko: string
      en: string
    }
  }[]
  seq?: number
  state?: string
}
/**
 * What delivery goes by
 */
export interface Administration {
  serviceLevels: {
    state:
      | 'submitted'
      | 'under-review'
      | 'evidence-asked'
      | 'committee'
      | 'approved'
      | 'appealed'
      | 'reopened'
      | 'offered'
      | 'lender-asked'
      | 'lender-accepted'
    title: Text
    /**
     * Whose turn it is
     */
    waitsFor: 'resident' | 'officer' | 'supervisor' | 'mediator' | 'paymaster' | 'operator' | 'lender'
    /**
     * The parameter that holds the working days
     */
    parameter: string
    workingDays: number
    /**
     * Who is told once they have passed
     */
    escalatesTo: 'resident' | 'officer' | 'supervisor' | 'mediator' | 'paymaster' | 'operator' | 'lender'
  }[]
  /**
   * The id of the parameter that holds it
   */
  answerDays: string
  /**
   * The id of the parameter that holds it
   */
  secondSignatureAbove: string
  /**
   * The id of the parameter that holds it
   */
  departureAloneAtMost: string
  /**
   * The id of the parameter that holds it
   */
  appealDays: string
  /**
   * The id of the parameter that holds it
   */
  appealDaysAtMost: string
  /**
   * By programme
   */
  budgets: {
    /**
     * The id of the parameter that holds it
     */
    [k: string]: string
  }
  /**
   * Funds with members, who pay in beside the city
   */
  funds: {
    id: string
    title: Text
    /**
     * The programme by which people become members
     */
    membership: string
    /**
     * The detail of its benefit that the member pays in each month
     */
    memberShare: string
    /**
     * The programmes whose benefits it pays
     */
    pays: string[]
    contributionMonths: {
      /**
       * The fact that the fund knows of its members
       */
      fact: string
      /**
       * How many of the last months count
       */
      ofLast: number
    }
  }[]
  holidays: {
    date: string
    kind: 'public' | 'substitute' | 'temporary' | 'election'
    title: Text
    source: Source
  }[]
  /**
   * The last day up to which holidays are known
   */
  holidaysUntil: string
}
export interface ProgrammeSummary {
  id: string
  number: number
  title: Text
  summary: Text
  /**
   * The entity that it is decided for
   */
  subject: string
  kind: string
  unit: string | null
  decidedBy: string[]
}
export interface Programme {
  id: string
  number: number
  title: Text
  summary: Text
  /**
   * The entity that it is decided for
   */
  subject: string
  kind: string
  unit: string | null
  decidedBy: string[]
  source: Source
  inForce: {
    from: string | null
    to: string | null
  }
  conditions: {
    id: string
    text: Text
    source: Source
    words: Text1
    /**
     * The rule as data; every node has a kind
     */
    rule: Readonly<Record<string, unknown>>
    parameters: string[]
  }[]
  benefit: {
    text: Text
    amount: {
      words: Text2
      /**
       * The rule as data; every node has a kind
       */
      rule: Readonly<Record<string, unknown>>
      parameters: string[]
    } | null
    months: {
      words: Text3
      /**
       * The rule as data; every node has a kind
       */
      rule: Readonly<Record<string, unknown>>
      parameters: string[]
    } | null
    details: {
      id: string
      title: Text
      words: Text4
      /**
       * The rule as data; every node has a kind
       */
      rule: Readonly<Record<string, unknown>>
      parameters: string[]
    }[]
  }
  parameters: Parameter[]
  evidence: {
    id: string
    title: Text
    /**
     * The facts that the paper proves, as business.sales
     */
    proves: string[]
    alternative?: Text5
  }[]
  institutions: (
    | {
        id: string
        title: Text
        channel: Text
        /**
         * Where a person answers, where that is known
         */
        contact?: {
          telephone: string
          hours: Text
          source: Source
        }
        level: 'city' | 'lender'
      }
    | {
        id: string
        title: Text
        channel: Text
        /**
         * Where a person answers, where that is known
         */
        contact?: {
          telephone: string
          hours: Text
          source: Source
        }
        level: 'borough'
        nameInBorough: Text6
      }
  )[]
  exclusions: {
    programmes: string[]
    text: Text
    source: Source
  }[]
  fundingLine: Text
  /**
   * Whose money moves, and how
   */
  delivery:
    | {
        kind: 'paid'
        schedule: 'once' | 'monthly' | 'yearly'
      }
    | {
        kind: 'revenue-forgone' | 'lender' | 'no-money'
      }
}
/**
 * One text in Korean and English
 */
export interface Text1 {
  ko: string
  en: string
}
/**
 * One text in Korean and English
 */
export interface Text2 {
  ko: string
  en: string
}
/**
 * One text in Korean and English
 */
export interface Text3 {
  ko: string
  en: string
}
/**
 * One text in Korean and English
 */
export interface Text4 {
  ko: string
  en: string
}
/**
 * One text in Korean and English
 */
export interface Text5 {
  ko: string
  en: string
}
/**
 * One text in Korean and English
 */
export interface Text6 {
  ko: string
  en: string
}
export interface Vocabulary {
  pack: {
    id: string
    version: string
    title: Text
  }
  entities: {
    id: string
    title: Text
    plural: Text
    fields: {
      [k: string]:
        | {
            type: 'bool' | 'date'
            title: Text
            ask?: Text
            help?: Text
          }
        | {
            type: 'int' | 'won' | 'ratio' | 'area'
            title: Text
            ask?: Text
            help?: Text
            least?: number
            most?: number
            above?: number
          }
        | {
            type: 'choice' | 'set'
            title: Text
            ask?: Text
            help?: Text
            choices: {
              [k: string]: Text
            }
            options?: {
              [k: string]: Text
            }
          }
        | {
            type: 'link'
            title: Text
            ask?: Text
            help?: Text
            to: string
          }
        | {
            type: 'monthly'
            title: Text
            ask?: Text
            help?: Text
            of: 'int' | 'won'
          }
    }
  }[]
  relations: {
    id: string
    entity: string
    title: Text
    from: string
    link: string
  }[]
  derived: {
    entity: string
    id: string
    title: Text
    words: Text
  }[]
  declarations: {
    id: string
    title: Text
    source: Source
    periods: {
      from: string
      to?: string
    }[]
  }[]
  detailChoices: {
    [k: string]: {
      [k: string]: Text
    }
  }
}
/**
 * One step of an explanation, and the steps that led to it
 */
export interface Reason {
  kind: string
  /**
   * What was asked
   */
  text: string
  /**
   * What came out, in words
   */
  shown: string
  value: (boolean | number | string | string[]) | null
  subject: string
  fact: string | null
  parameter: {
    id: string
    basis: Basis
    source: string
  } | null
  /**
   * True where it was explained before in this answer
   */
  repeated: boolean
  of: Reason[]
}
/**
 * The nearest change that would turn a refusal
 */
export interface Change {
  condition: string
  text: string
  subject: string
  what: string
  seen: string
  needed: string
  parameter: {
    id: string
    basis: Basis
    source: string
  } | null
}
export interface Reasons {
  conditions: {
    id: string
    reason: Reason
  }[]
  amount: Reason | null
  months: Reason | null
  details: {
    id: string
    reason: Reason
  }[]
  changes: Change[]
}
export interface Result {
  programme: string
  /**
   * As business/b1
   */
  subject: string
  status: 'eligible' | 'ineligible' | 'unknown'
  benefit: {
    kind:
      | 'agreement'
      | 'service'
      | 'tax-cut'
      | 'loan'
      | 'waiver'
      | 'deferral'
      | 'contribution'
      | 'benefit'
      | 'subsidy'
    /**
     * Won in the unit; null where it is a service, or not known yet
     */
    amount: number | null
    unit: ('KRW' | 'KRW/month' | 'KRW/year') | null
    months: number | null
    [k: string]:
      | string
      | number
      | null
      | 'agreement'
      | 'service'
      | 'tax-cut'
      | 'loan'
      | 'waiver'
      | 'deferral'
      | 'contribution'
      | 'benefit'
      | 'subsidy'
      | 'KRW'
      | 'KRW/month'
      | 'KRW/year'
  } | null
  conditions: {
    id: string
    holds: boolean | null
  }[]
  /**
   * The facts still needed, as business/b1.sales.2020-07
   */
  missing: string[]
  /**
   * The programme that is paid in place of this one
   */
  excludedBy: string | null
  reasons?: Reasons
}
/**
 * The one fact to ask next
 */
export interface Question {
  fact: string
  entity: string
  id: string
  field: string
  month: string | null
  type: 'bool' | 'date' | 'int' | 'won' | 'ratio' | 'area' | 'choice' | 'set' | 'link' | 'monthly'
  of: ('int' | 'won') | null
  title: Text
  ask: Text
  help: Text | null
  choices:
    | {
        id: string
        title: Text
      }[]
    | null
  least: number | null
  most: number | null
}
export interface Assessment {
  asOf: string
  results: Result[]
  next: string | null
  question: Question | null
}
/**
 * The situation with a value in the place of every null; null still where a fact is missing
 */
export type CalculatedSituation = Readonly<Record<string, unknown>>
/**
 * The message at the path of the request that it is about
 */
export interface NestedError {
  [k: string]: string | NestedError
}
export interface OpenFiscaVariable {
  id: string
  description: string
  entity: string
  valueType: string
  defaultValue: null
  definitionPeriod: string
  possibleValues?: {
    [k: string]: string
  }
  formulas?: {
    [k: string]: {
      content: string
    }
  }
}
export interface OpenFiscaParameter {
  id: string
  description: string
  source: string
  metadata: {
    [k: string]: string
  }
  values?: {
    [k: string]: number | string
  }
  brackets?: {
    [k: string]: {
      [k: string]: number
    }
  }
}
/**
 * Somebody who works, or worked, in the same institution
 */
export interface Colleague {
  id: string
  name: string | null
  /**
   * In this institution now; none of whoever has left it
   */
  roles: ('officer' | 'supervisor' | 'paymaster' | 'mediator' | 'analyst' | 'auditor' | 'operator')[]
}
/**
 * A person lets another one apply for them and follow their cases
 */
export interface Consent {
  id: string
  person: {
    id: string
    /**
     * `null` where the consent that let one see it is over
     */
    name: string | null
  }
  helper: {
    id: string
    /**
     * `null` where the consent that let one see it is over
     */
    name: string | null
  }
  how: 'online' | 'counter'
  note: string | null
  givenAt: string
  expiresAt: string
  endedAt: string | null
}
/**
 * A role that somebody has, of an institution where the role is of one
 */
export interface Grant {
  id: string
  role: 'officer' | 'supervisor' | 'paymaster' | 'mediator' | 'analyst' | 'auditor' | 'operator'
  institution: string | null
}
export interface DecisionWords {
  /**
   * In plain words, to the person
   */
  plain: string
  /**
   * The legal ground, as an official notice states it
   */
  formal?: string
}
export interface LenderOffer {
  lender: {
    id: string
    title: Text
  }
  at: string
  answerBy: string | null
  answeredAt: string | null
  ended: {
    at: string
    how: 'declined' | 'lapsed' | 'recalled' | 'withdrawn'
    code:
      | (
          | 'credit'
          | 'own-limit-reached'
          | 'not-our-loan'
          | 'not-our-customer'
          | 'facts-not-proven'
          | 'no-capacity'
          | 'other'
        )
      | null
  } | null
}
/**
 * Where a case stands with lenders; a lender decides for itself
 */
export interface Lending {
  /**
   * The last one holds the case where it has not ended
   */
  offers: LenderOffer[]
  /**
   * Who is asked next if the one that holds it does not take it
   */
  next: {
    id: string
    title: Text
  } | null
  needsName: boolean
  named: {
    id: string
    title: Text
  } | null
  mayName: {
    id: string
    title: Text
  }[]
  terms: {
    /**
     * Won: lent, waived, or put off
     */
    amount: number
    /**
     * A year, as a ratio
     */
    rate: number | null
    months: number | null
    at: string
    words: string | null
  } | null
  disbursed: number
  reports: LenderReport[]
}
/**
 * What the rules say of one case
 */
export interface RulesAnswer {
  status: 'eligible' | 'ineligible' | 'unknown'
  benefit: {
    kind:
      | 'agreement'
      | 'service'
      | 'tax-cut'
      | 'loan'
      | 'waiver'
      | 'deferral'
      | 'contribution'
      | 'benefit'
      | 'subsidy'
    /**
     * Won in the unit; null where it is a service, or not known yet
     */
    amount: number | null
    unit: ('KRW' | 'KRW/month' | 'KRW/year') | null
    months: number | null
    [k: string]:
      | string
      | number
      | null
      | 'agreement'
      | 'service'
      | 'tax-cut'
      | 'loan'
      | 'waiver'
      | 'deferral'
      | 'contribution'
      | 'benefit'
      | 'subsidy'
      | 'KRW'
      | 'KRW/month'
      | 'KRW/year'
  } | null
  /**
   * The conditions that do not hold
   */
  failing: string[]
  /**
   * The conditions that miss a fact
   */
  open: string[]
  excludedBy: string | null
}
export interface CaseItem {
  id: string
  /**
   * Short enough to be said on the telephone
   */
  reference: string
  application: string
  programme: {
    id: string
    title: Text
  }
  /**
   * As business/b1
   */
  subject: string
  institution: {
    id: string
    title: Text
  }
  state:
    | 'draft'
    | 'submitted'
    | 'under-review'
    | 'evidence-asked'
    | 'committee'
    | 'approved'
    | 'rejected'
    | 'paid'
    | 'appealed'
    | 'reopened'
    | 'offered'
    | 'lender-asked'
    | 'lender-accepted'
    | 'carried-out'
    | 'withdrawn'
    | 'closed'
  stateTitle: Text
  /**
   * Grows with every event; an action names the one that it was decided on
   */
  seq: number
  submittedAt: string
  /**
   * When it came into its state
   */
  since: string
  /**
   * The last day of the service level of its state
   */
  dueOn: string | null
  /**
   * Negative where that day has passed
   */
  workingDaysLeft: number | null
  amount: number | null
  unit: ('KRW' | 'KRW/month' | 'KRW/year') | null
  months: number | null
}
export interface CasePage {
  cases: CaseItem[]
  next: string | null
}
export interface TimelineEntry {
  seq: number
  at: string
  who: 'you' | 'applicant' | 'helper' | 'office' | 'committee' | 'payments' | 'platform' | 'lender'
  action:
    | 'submit'
    | 'take'
    | 'assign'
    | 'ask-evidence'
    | 'answer-evidence'
    | 'resume-review'
    | 'correct-facts'
    | 'refer-to-committee'
    | 'send-on'
    | 'committee-decides'
    | 'propose-decision'
    | 'return-proposal'
    | 'second-sign'
    | 'approve'
    | 'reject'
    | 'release'
    | 'mark-paid'
    | 'mark-returned'
    | 'close'
    | 'withdraw'
    | 'appeal'
    | 'withdraw-appeal'
    | 'uphold-appeal'
    | 'dismiss-appeal'
    | 'reopen'
    | 'name-lender'
    | 'offer'
    | 'lapse-offer'
    | 'ask-applicant'
    | 'decline-offer'
    | 'accept-offer'
    | 'recall-offer'
    | 'end-route'
    | 'report-disbursement'
    | 'report-change'
    | 'add-evidence'
    | 'verify-facts'
    | 'note'
    | 'message'
    | 'escalate'
  text: Text
  /**
   * What whoever did it wrote
   */
  words: string | null
}
/**
 * Something that an officer asked for
 */
export interface AskedItem {
  id: string
  evidence: string | null
  title: Text | null
  words: string
  askedAt: string
}
export interface Decision {
  outcome: 'approve' | 'reject'
  at: string
  amount: number | null
  unit: ('KRW' | 'KRW/month' | 'KRW/year') | null
  months: number | null
  total: number | null
  words: DecisionWords | null
  because: {
    ko: string[]
    en: string[]
  }
  departs: boolean
  departure: string | null
  appealUntil: string
}
export interface Case {
  id: string
  /**
   * Short enough to be said on the telephone
   */
  reference: string
  application: string
  programme: {
    id: string
    title: Text
  }
  /**
   * As business/b1
   */
  subject: string
  institution: {
    id: string
    title: Text
  }
  state:
    | 'draft'
    | 'submitted'
    | 'under-review'
    | 'evidence-asked'
    | 'committee'
    | 'approved'
    | 'rejected'
    | 'paid'
    | 'appealed'
    | 'reopened'
    | 'offered'
    | 'lender-asked'
    | 'lender-accepted'
    | 'carried-out'
    | 'withdrawn'
    | 'closed'
  stateTitle: Text
  /**
   * Grows with every event; an action names the one that it was decided on
   */
  seq: number
  submittedAt: string
  /**
   * When it came into its state
   */
  since: string
  /**
   * The last day of the service level of its state
   */
  dueOn: string | null
  /**
   * Negative where that day has passed
   */
  workingDaysLeft: number | null
  amount: number | null
  unit: ('KRW' | 'KRW/month' | 'KRW/year') | null
  months: number | null
  text: Text
  waitsFor: 'you' | 'applicant' | 'office' | 'lender' | 'nobody'
  next: Text
  result: RulesAnswer
  reasons: Reasons | null
  asked: AskedItem[]
  decision: Decision | null
  /**
   * Won
   */
  payments: {
    granted: number
    released: number
    paid: number
  }
  lending: Lending | null
  timeline: TimelineEntry[]
  /**
   * What the reader may do now
   */
  can: (
    | 'submit'
    | 'take'
    | 'assign'
    | 'ask-evidence'
    | 'answer-evidence'
    | 'resume-review'
    | 'correct-facts'
    | 'refer-to-committee'
    | 'send-on'
    | 'committee-decides'
    | 'propose-decision'
    | 'return-proposal'
    | 'second-sign'
    | 'approve'
    | 'reject'
    | 'release'
    | 'mark-paid'
    | 'mark-returned'
    | 'close'
    | 'withdraw'
    | 'appeal'
    | 'withdraw-appeal'
    | 'uphold-appeal'
    | 'dismiss-appeal'
    | 'reopen'
    | 'name-lender'
    | 'offer'
    | 'lapse-offer'
    | 'ask-applicant'
    | 'decline-offer'
    | 'accept-offer'
    | 'recall-offer'
    | 'end-route'
    | 'report-disbursement'
    | 'report-change'
    | 'add-evidence'
    | 'verify-facts'
    | 'note'
    | 'message'
    | 'escalate'
  )[]
}
export interface Fact {
  fact: string
  title: Text
  value: (boolean | number | string | string[]) | null
  provenance: 'stated' | 'corrected' | 'verified'
  stated: (boolean | number | string | string[]) | null
  source: string | null
}
/**
 * What the rules say otherwise now than at submission
 */
export interface Difference {
  kind: 'status' | 'condition' | 'fact' | 'amount' | 'months' | 'excluded-by'
  id: string | null
  title: Text
  before: (boolean | number | string | string[]) | null
  now: (boolean | number | string | string[]) | null
}
export interface DeskCase {
  id: string
  /**
   * Short enough to be said on the telephone
   */
  reference: string
  application: string
  programme: {
    id: string
    title: Text
  }
  /**
   * As business/b1
   */
  subject: string
  institution: {
    id: string
    title: Text
  }
  state:
    | 'draft'
    | 'submitted'
    | 'under-review'
    | 'evidence-asked'
    | 'committee'
    | 'approved'
    | 'rejected'
    | 'paid'
    | 'appealed'
    | 'reopened'
    | 'offered'
    | 'lender-asked'
    | 'lender-accepted'
    | 'carried-out'
    | 'withdrawn'
    | 'closed'
  stateTitle: Text
  /**
   * Grows with every event; an action names the one that it was decided on
   */
  seq: number
  submittedAt: string
  /**
   * When it came into its state
   */
  since: string
  /**
   * The last day of the service level of its state
   */
  dueOn: string | null
  /**
   * Negative where that day has passed
   */
  workingDaysLeft: number | null
  amount: number | null
  unit: ('KRW' | 'KRW/month' | 'KRW/year') | null
  months: number | null
  text: Text
  waitsFor: 'you' | 'applicant' | 'office' | 'lender' | 'nobody'
  next: Text
  result: RulesAnswer
  reasons: Reasons | null
  asked: AskedItem[]
  decision: Decision | null
  /**
   * Won
   */
  payments: {
    granted: number
    released: number
    paid: number
  }
  lending: Lending | null
  timeline: TimelineEntry[]
  /**
   * What the reader may do now
   */
  can: (
    | 'submit'
    | 'take'
    | 'assign'
    | 'ask-evidence'
    | 'answer-evidence'
    | 'resume-review'
    | 'correct-facts'
    | 'refer-to-committee'
    | 'send-on'
    | 'committee-decides'
    | 'propose-decision'
    | 'return-proposal'
    | 'second-sign'
    | 'approve'
    | 'reject'
    | 'release'
    | 'mark-paid'
    | 'mark-returned'
    | 'close'
    | 'withdraw'
    | 'appeal'
    | 'withdraw-appeal'
    | 'uphold-appeal'
    | 'dismiss-appeal'
    | 'reopen'
    | 'name-lender'
    | 'offer'
    | 'lapse-offer'
    | 'ask-applicant'
    | 'decline-offer'
    | 'accept-offer'
    | 'recall-offer'
    | 'end-route'
    | 'report-disbursement'
    | 'report-change'
    | 'add-evidence'
    | 'verify-facts'
    | 'note'
    | 'message'
    | 'escalate'
  )[]
  officer: string | null
  flags: {
    duplicate: boolean
    late: boolean
    escalated: boolean
  }
  applicant: {
    name: string
    /**
     * Shown in part
     */
    residentNumber: string
    phone: string | null
    email: string | null
    account: {
      bank: string
      number: string
      holder: string
    } | null
    byProxy: boolean
    language: 'ko' | 'en'
  }
  facts: Fact[]
  rules: {
    submitted: RulesAnswer
    now: Result
    reasons: Reasons
    differences: Difference[]
    needsSecondSignature: boolean
  }
  proposal: {
    outcome: 'approve' | 'reject'
    amount: number | null
    months: number | null
    words: DecisionWords
    by: string
    departs: boolean
  } | null
  resolution: {
    resolution: 'approve' | 'reject'
    amount: number | null
    months: number | null
    heldOn: string
    reason: string
  } | null
  cannot: {
    action:
      | 'submit'
      | 'take'
      | 'assign'
      | 'ask-evidence'
      | 'answer-evidence'
      | 'resume-review'
      | 'correct-facts'
      | 'refer-to-committee'
      | 'send-on'
      | 'committee-decides'
      | 'propose-decision'
      | 'return-proposal'
      | 'second-sign'
      | 'approve'
      | 'reject'
      | 'release'
      | 'mark-paid'
      | 'mark-returned'
      | 'close'
      | 'withdraw'
      | 'appeal'
      | 'withdraw-appeal'
      | 'uphold-appeal'
      | 'dismiss-appeal'
      | 'reopen'
      | 'name-lender'
      | 'offer'
      | 'lapse-offer'
      | 'ask-applicant'
      | 'decline-offer'
      | 'accept-offer'
      | 'recall-offer'
      | 'end-route'
      | 'report-disbursement'
      | 'report-change'
      | 'add-evidence'
      | 'verify-facts'
      | 'note'
      | 'message'
      | 'escalate'
    reasons: Text[]
  }[]
  /**
   * The other institutions that may take it, to be sent on to
   */
  takers: {
    id: string
    title: Text
  }[]
  chain: {
    head: string
    events: number
  }
}
/**
 * Another case about the same thing, told without saying whose
 */
export interface Likeness {
  relation: 'same-person' | 'same-business' | 'same-premises' | 'same-subject' | 'excluded-together'
  programme: string
  state:
    | 'draft'
    | 'submitted'
    | 'under-review'
    | 'evidence-asked'
    | 'committee'
    | 'approved'
    | 'rejected'
    | 'paid'
    | 'appealed'
    | 'reopened'
    | 'offered'
    | 'lender-asked'
    | 'lender-accepted'
    | 'carried-out'
    | 'withdrawn'
    | 'closed'
  submittedAt: string
  case: string | null
}
/**
 * Sent once everything is stored; the same for the same key
 */
export interface Acknowledgement {
  id: string
  submittedAt: string
  asOf: string
  cases: {
    id: string
    reference: string
    programme: string
    subject: string
    institution: string
    state:
      | 'draft'
      | 'submitted'
      | 'under-review'
      | 'evidence-asked'
      | 'committee'
      | 'approved'
      | 'rejected'
      | 'paid'
      | 'appealed'
      | 'reopened'
      | 'offered'
      | 'lender-asked'
      | 'lender-accepted'
      | 'carried-out'
      | 'withdrawn'
      | 'closed'
    dueOn: string | null
    rules: RulesAnswer
    likenesses: Likeness[]
  }[]
  differences: {
    programme: string
    subject: string
    what: 'status' | 'amount' | 'months'
    seen: string | number | null
    now: string | number | null
  }[]
}
export interface ApplicationAsHandedIn {
  id: string
  submittedAt: string
  asOf: string
  language: 'ko' | 'en'
  applicant: {
    /**
     * Which person of the facts this is, as person/kim
     */
    subject: string
    name: string
    /**
     * Thirteen digits. Kept encrypted; compared by a keyed hash alone
     */
    residentNumber: string
    phone?: string
    email?: string
    account?: {
      /**
       * The code of the bank, as 088
       */
      bank: string
      number: string
      holder: string
    }
  }
  byProxy: boolean
  facts: unknown
  registers: string[]
  cases: string[]
}
export interface DraftItem {
  id: string
  version: number
  createdAt: string
  updatedAt: string
  label: string | null
}
export interface Draft {
  id: string
  version: number
  createdAt: string
  updatedAt: string
  label: string | null
  content: unknown
}
/**
 * Something that is not as it was written, and where
 */
export interface AuditFinding {
  kind:
    | 'event-altered'
    | 'event-removed'
    | 'event-reordered'
    | 'event-repeated'
    | 'event-unlinked'
    | 'event-added'
    | 'case-removed'
    | 'summary-removed'
    | 'summary-differs'
    | 'application-altered'
    | 'application-removed'
    | 'manifest-altered'
    | 'manifest-removed'
    | 'anchors-altered'
    | 'transfer-altered'
    | 'transfer-removed'
    | 'transfer-unbalanced'
    | 'balance-differs'
    | 'ledger-unbalanced'
    | 'document-unrecorded'
    | 'document-missing'
    | 'document-damaged'
    | 'fewer-than-before'
    | 'guard-missing'
  /**
   * As `case/0190…/7`: the case, and its event
   */
  place: string
  expected: string
  found: string
  text: Text7
  case: {
    id: string
    reference: string
    /**
     * Of the event
     */
    seq: number | null
  } | null
}
/**
 * One text in Korean and English
 */
export interface Text7 {
  ko: string
  en: string
}
export interface EvidenceDocument {
  id: string
  case: string
  /**
   * Among the evidence of the programme; null for anything else
   */
  paper: string | null
  /**
   * As lease/l1; null for what the case is concerned with
   */
  about: string[] | null
  name: string
  /**
   * In bytes
   */
  size: number
  state: 'uploading' | 'given-up' | 'refused' | 'checked' | 'accepted' | 'rejected'
  /**
   * In what way it was handed in
   */
  by: 'resident' | 'proxy' | 'officer' | 'supervisor'
  begunAt: string
  /**
   * Why the file was not taken
   */
  refusal: Text | null
  /**
   * What the officer said of it last
   */
  review: {
    outcome: 'accepted' | 'rejected'
    reason: string | null
    at: string
  } | null
  /**
   * What a malware scanner said; never clean unless one has seen all of it
   */
  scan: {
    verdict: 'clean' | 'infected' | 'unscanned'
    text: Text
  } | null
  /**
   * Where the file is
   */
  content: string | null
  /**
   * Whether a browser shows it in a page
   */
  isShowable: boolean
}
/**
 * What a case wants proven, and what has been handed in and verified
 */
export interface Evidence {
  needs: {
    paper: {
      id: string
      title: Text
      alternative: Text | null
    }
    /**
     * The things that the paper is to be about
     */
    about: string[]
    facts: {
      /**
       * As business/b1.sales
       */
      fact: string
      title: Text
      /**
       * How well it is known
       */
      standing: 'unstated' | 'stated' | 'document' | 'register'
    }[]
    /**
     * Whether it would prove anything that is not proven yet
     */
    isNeeded: boolean
  }[]
  documents: EvidenceDocument[]
  registers: {
    id: string
    title: Text
    /**
     * Whether the person has agreed that it be asked
     */
    isAgreed: boolean
    answers: {
      thing: string
      outcome: 'found' | 'not-found' | 'refused'
      /**
       * Under which the register finds its answer again, or its reason
       */
      detail: string | null
      at: string
    }[]
  }[]
  /**
   * Where a register says otherwise than the person
   */
  differences: {
    fact: string
    stated: unknown
    verified: unknown
  }[]
}
/**
 * Empty where there is nothing to ask: no consent, or all known
 */
export interface RegistersTold {
  told: {
    register: string
    thing: string
    outcome: 'found' | 'not-found' | 'refused' | 'unavailable'
    facts: string[]
  }[]
}
/**
 * What two sides agree on for a rent
 */
export interface RentTerms {
  /**
   * By what share the monthly rent falls
   */
  cut: number
  months: number
  /**
   * The first month
   */
  from: string
  /**
   * What else is agreed
   */
  conditions?: string
}
/**
 * A council in a list
 */
export interface CouncilItem {
  id: string
  reference: string
  kind: 'rent' | 'sitting'
  state:
    | 'draft'
    | 'filed'
    | 'notified'
    | 'negotiating'
    | 'mediation'
    | 'panel'
    | 'settlement'
    | 'agreed'
    | 'in-force'
    | 'ended'
    | 'closed'
    | 'review'
    | 'convened'
    | 'session'
    | 'adjourned'
    | 'published'
  title: Text
  outcome: ('agreed' | 'mediated' | 'decided' | 'withdrawn' | 'failed') | null
  institution: {
    id: string
    title: Text
  }
  borough: string | null
  area: string | null
  openedAt: string
  since: string
  dueOn: string | null
  late: boolean
  monthlyRent: number | null
  cut: number | null
  months: number | null
}
/**
 * A council as it reads for whoever asks
 */
export interface Council {
  id: string
  reference: string
  kind: 'rent' | 'sitting'
  state:
    | 'draft'
    | 'filed'
    | 'notified'
    | 'negotiating'
    | 'mediation'
    | 'panel'
    | 'settlement'
    | 'agreed'
    | 'in-force'
    | 'ended'
    | 'closed'
    | 'review'
    | 'convened'
    | 'session'
    | 'adjourned'
    | 'published'
  seq: number
  title: Text
  text: Text
  waitsFor: (('claimant' | 'respondent' | 'clerk' | 'mediator' | 'member' | 'system') | 'sides') | null
  institution: {
    id: string
    title: Text
  }
  you: {
    as: ('claimant' | 'respondent' | 'clerk' | 'mediator' | 'member' | 'system')[]
    standing: 'principal' | 'negotiate' | 'settle'
  }
  can: (
    | 'file'
    | 'serve-notice'
    | 'join'
    | 'answer'
    | 'authorise'
    | 'end-authority'
    | 'state-premises'
    | 'propose'
    | 'accept'
    | 'turn-down'
    | 'take-back'
    | 'seal-offer'
    | 'compare-offers'
    | 'message'
    | 'add-document'
    | 'assign-mediator'
    | 'recuse'
    | 'challenge'
    | 'decide-challenge'
    | 'schedule-hearing'
    | 'record-hearing'
    | 'put-settlement'
    | 'answer-settlement'
    | 'refer'
    | 'seat-panel'
    | 'open-motion'
    | 'vote'
    | 'close-motion'
    | 'give-up'
    | 'extend'
    | 'expire'
    | 'report-suit'
    | 'withdraw'
    | 'sign'
    | 'report-breach'
    | 'mend-breach'
    | 'end'
    | 'complete'
    | 'note-relief'
    | 'note-owed'
    | 'ask-review'
    | 'decide-review'
    | 'correct'
    | 'convene'
    | 'put-on-agenda'
    | 'open-session'
    | 'adjourn'
    | 'publish-minutes'
  )[]
  cannot: {
    act:
      | 'file'
      | 'serve-notice'
      | 'join'
      | 'answer'
      | 'authorise'
      | 'end-authority'
      | 'state-premises'
      | 'propose'
      | 'accept'
      | 'turn-down'
      | 'take-back'
      | 'seal-offer'
      | 'compare-offers'
      | 'message'
      | 'add-document'
      | 'assign-mediator'
      | 'recuse'
      | 'challenge'
      | 'decide-challenge'
      | 'schedule-hearing'
      | 'record-hearing'
      | 'put-settlement'
      | 'answer-settlement'
      | 'refer'
      | 'seat-panel'
      | 'open-motion'
      | 'vote'
      | 'close-motion'
      | 'give-up'
      | 'extend'
      | 'expire'
      | 'report-suit'
      | 'withdraw'
      | 'sign'
      | 'report-breach'
      | 'mend-breach'
      | 'end'
      | 'complete'
      | 'note-relief'
      | 'note-owed'
      | 'ask-review'
      | 'decide-review'
      | 'correct'
      | 'convene'
      | 'put-on-agenda'
      | 'open-session'
      | 'adjourn'
      | 'publish-minutes'
    reasons: Text[]
  }[]
  body: {
    institution: string
    panelSize: number
    lawyers: number
    quorum: number
    ends: {
      count: number
      unit: 'days' | 'working-days'
    }
    extension: {
      count: number
      unit: 'days' | 'working-days'
    }
    answer: {
      count: number
      unit: 'days' | 'working-days'
    }
    acceptance: {
      count: number
      unit: 'days' | 'working-days'
    }
    review: {
      count: number
      unit: 'days' | 'working-days'
    }
    absences: number
    sealedRounds: number
    refersTo: string | null
  }
  language: 'ko' | 'en'
  openedAt: string
  since: string
  route: string | null
  matter: {
    borough: string
    area: string | null
    monthlyRent: number
    deposit: number
    floorArea: number | null
    /**
     * YYYY-MM-DD
     */
    startedOn: string
    /**
     * YYYY-MM-DD
     */
    endsOn: string
    business: {
      [k: string]: unknown
    }
    recommended: {
      cut: number
      months: number
    } | null
    packHash: string
  } | null
  parties: {
    claimant: {
      name: string
      address: string
      phone: string | null
    } | null
    respondent: {
      name: string
      address: string
      phone: string | null
    } | null
    premises: string
  }
  claimant: {
    account: string | null
    representatives: {
      account: string
      scope: 'negotiate' | 'settle'
      basis: string
      mandate: number
    }[]
    absences: number
  }
  respondent: {
    account: string | null
    representatives: {
      account: string
      scope: 'negotiate' | 'settle'
      basis: string
      mandate: number
    }[]
    absences: number
  }
  premises: {
    propertyTax: number
    floorArea: number
    applyForRelief: boolean
  } | null
  noticeOn: string | null
  dueOn: string | null
  endsBy: string | null
  extended: boolean
  proposals: {
    id: number
    side: 'claimant' | 'respondent'
    terms: RentTerms
    words: string | null
    /**
     * YYYY-MM-DD
     */
    until: string
    at: string
    status: 'open' | 'countered' | 'accepted' | 'turned-down' | 'taken-back'
  }[]
  rounds: {
    round: number
    commitments: {
      claimant?: string
      respondent?: string
    }
    result: {
      crossing: {
        claimant: {
          cut: number
          months: number
        }
        respondent: {
          cut: number
          months: number
        }
        halfway: {
          cut: number
          months: number
        }
      } | null
    } | null
  }[]
  sealed: {
    round: number
    in: ('claimant' | 'respondent')[]
    /**
     * What the reader has handed in; nobody else’s
     */
    own: {
      cut: number
      months: number
    } | null
    left: number
  }
  hearings: {
    id: number
    at: string
    minutes: number
    place: string
    purpose: string
    held: {
      attended: {
        sides: ('claimant' | 'respondent')[]
        members: string[]
      }
      minutes: string
    } | null
  }[]
  mediator: string | null
  panel: {
    account: string
    profession: 'lawyer' | 'other'
  }[]
  recusals: {
    account: string
    reason: string
    item: string | null
  }[]
  challenges: {
    account: string
    side: 'claimant' | 'respondent'
    reason: string
    decided: {
      upheld: boolean
      reason: string
    } | null
  }[]
  motions: {
    id: number
    text: string
    subject:
      | {
          kind: 'settlement'
          terms: RentTerms
        }
      | {
          kind: 'cases'
          basis: 'guideline' | 'exception'
          items: {
            case: string
            resolution: 'approve' | 'reject'
            amount: number | null
            months: number | null
          }[]
        }
    votes: {
      member: string
      ballot: 'for' | 'against' | 'abstain'
      reason: string | null
    }[]
    result: 'open' | 'carried' | 'lost'
    tally: {
      for: number
      against: number
      abstain: number
      hasQuorum: boolean
      carried: boolean
    }
  }[]
  settlement: {
    by: 'mediator' | 'panel'
    terms: RentTerms
    reason: string
    /**
     * YYYY-MM-DD
     */
    until: string
    accepted: ('claimant' | 'respondent')[]
  } | null
  agreed: {
    terms: RentTerms
    how: 'agreed' | 'mediated' | 'decided'
    /**
     * YYYY-MM-DD
     */
    on: string
    text: {
      sha256: string
      version: number
    }
    signatures: {
      claimant?: {
        provider: string
        /**
         * Whether by a recognised provider; the built-in one is none
         */
        qualified: boolean
        identity: string
        signature: string
        at: string
      }
      respondent?: {
        provider: string
        /**
         * Whether by a recognised provider; the built-in one is none
         */
        qualified: boolean
        identity: string
        signature: string
        at: string
      }
    }
  } | null
  registered: {
    terms: RentTerms
    how: 'agreed' | 'mediated' | 'decided'
    /**
     * YYYY-MM-DD
     */
    on: string
    text: {
      sha256: string
      version: number
    }
    signatures: {
      claimant?: {
        provider: string
        /**
         * Whether by a recognised provider; the built-in one is none
         */
        qualified: boolean
        identity: string
        signature: string
        at: string
      }
      respondent?: {
        provider: string
        /**
         * Whether by a recognised provider; the built-in one is none
         */
        qualified: boolean
        identity: string
        signature: string
        at: string
      }
    }
    number: string
    /**
     * YYYY-MM-DD
     */
    since: string
    breaches: {
      id: number
      side: 'claimant' | 'respondent'
      /**
       * YYYY-MM-DD
       */
      on: string
      reason: string
      mended: boolean
    }[]
  } | null
  ended: {
    /**
     * YYYY-MM-DD
     */
    on: string
    how: 'by-consent' | 'breach' | 'lease-ended' | 'other' | 'term'
  } | null
  outcome: ('agreed' | 'mediated' | 'decided' | 'withdrawn' | 'failed') | null
  failure: ('declined' | 'sued' | 'stayed-away' | 'not-accepted' | 'time' | 'no-prospect') | null
  closedOn: string | null
  reviewed: boolean
  reliefCase: string | null
  owed: number | null
  corrections: {
    event: number
    was: string
    is: string
  }[]
  sitting: {
    at: string
    place: string
    title: string
  } | null
  agenda: {
    case: string
    reference: string
    programme: string
    rules: ('approve' | 'reject') | null
    amount: number | null
    months: number | null
    /**
     * Whether it can be resolved together with others
     */
    within: boolean
    resolved: {
      case: string
      resolution: 'approve' | 'reject'
      amount: number | null
      months: number | null
      motion: number
    } | null
  }[]
  present: string[]
  minutes: string | null
  documents: {
    id: string
    kind: 'paper' | 'agreement'
    name: string
    sha256: string
    size: number
    at: string
  }[]
  timeline: {
    seq: number
    at: string
    act:
      | 'file'
      | 'serve-notice'
      | 'join'
      | 'answer'
      | 'authorise'
      | 'end-authority'
      | 'state-premises'
      | 'propose'
      | 'accept'
      | 'turn-down'
      | 'take-back'
      | 'seal-offer'
      | 'compare-offers'
      | 'message'
      | 'add-document'
      | 'assign-mediator'
      | 'recuse'
      | 'challenge'
      | 'decide-challenge'
      | 'schedule-hearing'
      | 'record-hearing'
      | 'put-settlement'
      | 'answer-settlement'
      | 'refer'
      | 'seat-panel'
      | 'open-motion'
      | 'vote'
      | 'close-motion'
      | 'give-up'
      | 'extend'
      | 'expire'
      | 'report-suit'
      | 'withdraw'
      | 'sign'
      | 'report-breach'
      | 'mend-breach'
      | 'end'
      | 'complete'
      | 'note-relief'
      | 'note-owed'
      | 'ask-review'
      | 'decide-review'
      | 'correct'
      | 'convene'
      | 'put-on-agenda'
      | 'open-session'
      | 'adjourn'
      | 'publish-minutes'
    role: 'claimant' | 'respondent' | 'clerk' | 'mediator' | 'member' | 'system'
    mine: boolean
    text: Text
    said: {
      [k: string]: unknown
    }
  }[]
}
export interface LedgerAccount {
  code: string
  kind:
    | 'appropriation'
    | 'budget'
    | 'collected'
    | 'fund'
    | 'reserved'
    | 'committed'
    | 'bank'
    | 'receivable'
    | 'recoverable'
    | 'revenue-forgone'
    | 'tax-claim'
    | 'member'
    | 'pool'
  title: Text
  programme: string | null
  year: number | null
  fund: string | null
  /**
   * What the account holds, in whole won, on the side on which it holds
   */
  balance: number
}
export interface LedgerTransfer {
  id: string
  at: string
  kind:
    | 'reserve'
    | 'release'
    | 'commit'
    | 'recall'
    | 'disburse'
    | 'bounce'
    | 'recover'
    | 'repay'
    | 'forgive'
    | 'forgo'
    | 'reclaim'
    | 'set-budget'
    | 'contribute'
    | 'endow'
  memo: string
  caseId: string | null
  /**
   * The number of the case that people are told
   */
  reference: string | null
  institution: string | null
  key: string
  /**
   * An account, or system/ and the job
   */
  madeBy: string
  entries: {
    account: string
    /**
     * A debit above zero, a credit below
     */
    amount: number
  }[]
}
/**
 * budget = free + reserved + committed + paid; whole won
 */
export interface BudgetUse {
  programme: string
  year: number
  budget: number
  reserved: number
  committed: number
  paid: number
  free: number
  receivable: number
  forgone: number
}
export interface TrialBalance {
  rows: {
    kind:
      | 'appropriation'
      | 'budget'
      | 'collected'
      | 'fund'
      | 'reserved'
      | 'committed'
      | 'bank'
      | 'receivable'
      | 'recoverable'
      | 'revenue-forgone'
      | 'tax-claim'
      | 'member'
      | 'pool'
    title: Text
    programme: string | null
    year: number | null
    fund: string | null
    accounts: number
    entries: number
    debit: number
    credit: number
    /**
     * Accounts whose kept balance is not what their entries add up to
     */
    departing: number
  }[]
  debit: number
  credit: number
  /**
   * Transfers that do not sum to zero, the first hundred
   */
  broken: string[]
  holds: boolean
}
export interface AuditEvent {
  seq: number
  at: string
  /**
   * An account; null for the platform itself
   */
  actor: string | null
  role: string
  institution: string
  type: string
  title: Text
  payload: unknown
  prevHash: string
  /**
   * SHA-256 as it was kept
   */
  hash: string
  /**
   * SHA-256 of what is there now: the same, or somebody changed it
   */
  hashNow: string
  /**
   * The first manifest that anchors exactly this event
   */
  manifest: number | null
}
/**
 * The chain of a case, verified as it was read
 */
export interface AuditCaseChain {
  case: {
    id: string
    reference: string
  }
  programme: string | null
  institution: string | null
  state: string | null
  /**
   * As the summary knows it
   */
  head: {
    seq: number
    hash: string
  } | null
  events: AuditEvent[]
  findings: AuditFinding[]
  /**
   * What the summary says otherwise than the events, the first fifty
   */
  differences: {
    field: string
    events: unknown
    summary: unknown
  }[]
}
/**
 * That somebody at work opened the file of a paper
 */
export interface AuditReading {
  id: string
  at: string
  /**
   * The account of the reader
   */
  reader: string
  role: 'officer' | 'supervisor' | 'mediator' | 'auditor'
  /**
   * For which the reader acted; null for an auditor
   */
  institution: string | null
  case: {
    id: string
    reference: string
  }
  document: {
    id: string
    /**
     * Among the evidence of the programme; null for anything else
     */
    paper: string | null
    /**
     * As it was handed in
     */
    name: string
  }
  /**
   * Whether the file was saved rather than looked at
   */
  saved: boolean
}
/**
 * Whether all is as it was written, when it was last asked
 */
export interface AuditVerification {
  id: string
  requestedBy: string | null
  requestedAt: string
  startedAt: string | null
  finishedAt: string | null
  progress: {
    checked: {
      cases: number
      events: number
      applications: number
      councils: number
      councilEvents: number
      manifests: number
      anchors: number
      transfers: number
      entries: number
      documents: number
    }
    /**
     * From 0 to 1
     */
    share: number
  } | null
  result: {
    startedAt: string
    finishedAt: string
    holds: boolean
    checked: {
      cases: number
      events: number
      applications: number
      councils: number
      councilEvents: number
      manifests: number
      anchors: number
      transfers: number
      entries: number
      documents: number
    }
    /**
     * How many in all; the first thousand are listed
     */
    found: number
    findings: AuditFinding[]
    lastManifest: {
      number: number
      /**
       * SHA-256 in hexadecimal
       */
      digest: string
      madeAt: string
    } | null
  } | null
}
/**
 * What was there on a day, signed
 */
export interface AuditManifest {
  body: {
    number: number
    madeAt: string
    /**
     * The digest of the manifest before
     */
    previous: string
    /**
     * What it anchors for the first time
     */
    anchors: {
      count: number
      /**
       * SHA-256 in hexadecimal
       */
      digest: string
    }
    totals: {
      cases: number
      events: number
      transfers: number
      entries: number
      debit: number
      credit: number
      documents: number
    }
  }
  /**
   * Of the canonical form (RFC 8785) of the body
   */
  digest: string
  /**
   * Ed25519 over the canonical form of the body, for the purpose `audit-manifest`
   */
  signature: string
  /**
   * Why it does not prove what it says or follow on the one before, looked at just now
   */
  fault: {
    expected: string
    found: string
  } | null
}
export interface QueuePage {
  cases: (CaseItem & {
    officer: string | null
    flags: {
      duplicate: boolean
      late: boolean
      escalated: boolean
    }
  })[]
  next: string | null
  counts: {
    total: number
    byState: {
      [k: string]: number
    }
    late: number
    duplicate: number
    mine: number
    unassigned: number
  }
}
export interface BulkAnswer {
  action:
    | 'submit'
    | 'take'
    | 'assign'
    | 'ask-evidence'
    | 'answer-evidence'
    | 'resume-review'
    | 'correct-facts'
    | 'refer-to-committee'
    | 'send-on'
    | 'committee-decides'
    | 'propose-decision'
    | 'return-proposal'
    | 'second-sign'
    | 'approve'
    | 'reject'
    | 'release'
    | 'mark-paid'
    | 'mark-returned'
    | 'close'
    | 'withdraw'
    | 'appeal'
    | 'withdraw-appeal'
    | 'uphold-appeal'
    | 'dismiss-appeal'
    | 'reopen'
    | 'name-lender'
    | 'offer'
    | 'lapse-offer'
    | 'ask-applicant'
    | 'decline-offer'
    | 'accept-offer'
    | 'recall-offer'
    | 'end-route'
    | 'report-disbursement'
    | 'report-change'
    | 'add-evidence'
    | 'verify-facts'
    | 'note'
    | 'message'
    | 'escalate'
  lines: {
    case: string
    reference: string | null
    accepted: boolean
    to:
      | (
          | 'draft'
          | 'submitted'
          | 'under-review'
          | 'evidence-asked'
          | 'committee'
          | 'approved'
          | 'rejected'
          | 'paid'
          | 'appealed'
          | 'reopened'
          | 'offered'
          | 'lender-asked'
          | 'lender-accepted'
          | 'carried-out'
          | 'withdrawn'
          | 'closed'
        )
      | null
    amount: number | null
    reasons: Text[]
  }[]
  accepted: number
  token: string | null
}
export interface LoadLine {
  officer: string | null
  byState: {
    [k: string]: number
  }
  open: number
  overdue: number
  firstDue: string | null
}
export interface DepartureLine {
  programme: string
  institution: string
  officer: string
  kind: string
  outcome: 'approve' | 'reject'
  decisions: number
  of: number
}
export interface Load {
  lines: LoadLine[]
}
export interface Departures {
  lines: DepartureLine[]
}
export interface LikeCase {
  case: string
  relation: 'same-person' | 'same-business' | 'same-premises' | 'same-subject' | 'excluded-together'
  /**
   * Help that was had before and is over
   */
  earlier: boolean
  programme: {
    id: string
    title: Text
  }
  institution: {
    id: string
    title: Text
  }
  state:
    | 'draft'
    | 'submitted'
    | 'under-review'
    | 'evidence-asked'
    | 'committee'
    | 'approved'
    | 'rejected'
    | 'paid'
    | 'appealed'
    | 'reopened'
    | 'offered'
    | 'lender-asked'
    | 'lender-accepted'
    | 'carried-out'
    | 'withdrawn'
    | 'closed'
  submittedAt: string
  total: number | null
  mayOpen: boolean
}
export interface Duplicates {
  duplicates: LikeCase[]
}
export interface PaymentOrder {
  id: string
  caseId: string
  reference: string
  programme: string
  institution: string
  dueOn: string
  amount: number
  /**
   * What the decision that stands grants in all
   */
  granted: number
  /**
   * In how many payments it is granted
   */
  parts: number
  state:
    | 'planned'
    | 'cancelled'
    | 'ordered'
    | 'batched'
    | 'sent'
    | 'settled'
    | 'rejected'
    | 'returned'
    | 'recovering'
    | 'recovered'
  /**
   * The payment that did not arrive, in whose place this one is
   */
  replaces: string | null
  /**
   * Whose account it is, in part
   */
  payee: string | null
  /**
   * Its bank, and the end of its number
   */
  account: string | null
  /**
   * Why the bank does not take the account; another is awaited
   */
  accountRefused: string | null
  /**
   * Whether you may release it: not where you decided the case
   */
  mine: boolean
  releasedAt: string | null
  batchId: string | null
  rejected: string | null
  paidOn: string | null
  returnedOn: string | null
  demanded: number | null
  repaid: number | null
}
export interface PaymentOrderPage {
  orders: PaymentOrder[]
  /**
   * Of all that the filter finds, not of this page alone
   */
  total: {
    orders: number
    amount: number
  }
  next: string | null
}
export interface PaymentBatch {
  id: string
  messageId: string
  payer: string
  executeOn: string
  state: 'written' | 'staged' | 'sent'
  sentAt: string | null
  ordered: {
    orders: number
    amount: number
  }
  /**
   * No word of the bank yet
   */
  open: {
    orders: number
    amount: number
  }
  /**
   * Paid, whatever became of it later
   */
  paid: {
    orders: number
    amount: number
  }
  rejected: {
    orders: number
    amount: number
  }
  returned: {
    orders: number
    amount: number
  }
  bank: {
    debited: number
    credited: number
  }
  ledger: {
    disbursed: number
    bounced: number
  }
  /**
   * Whether orders, bank and ledger say different things
   */
  differs: boolean
}
export interface PaymentDiscrepancy {
  key: string
  kind: string
  text: Text
  message: string
  orderId: string | null
  /**
   * Money that moved and that nothing in the ledger stands for
   */
  openAmount: number | null
  openDirection: ('debit' | 'credit') | null
  openReference: string | null
  foundAt: string
}
export interface PaymentTotals {
  bank: {
    debited: number
    credited: number
  }
  ledger: {
    disbursed: number
    bounced: number
    repaid: number
  }
  unbooked: {
    debited: number
    credited: number
  }
  /**
   * Came back before it was known to have left
   */
  held: number
  /**
   * Credits that belong to no order: contributions to a fund
   */
  claimed: number
  /**
   * Movements that the ledger could not follow yet
   */
  unposted: number
  differs: boolean
}
export interface FundStatement {
  fund: string
  /**
   * YYYY-MM
   */
  from: string
  /**
   * YYYY-MM
   */
  to: string
  opening: number
  lines: {
    on: string
    kind: 'own-contribution' | 'city-contribution' | 'benefit' | 'benefit-returned' | 'repaid'
    /**
     * The month that a contribution is for
     */
    month: string | null
    /**
     * Above zero what is paid in, below what is received
     */
    amount: number
    balance: number
  }[]
  closing: number
}
/**
 * collected = reserve + reserved + committed + paid; whole won
 */
export interface Fund {
  id: string
  title: Text
  reserve: number
  reserved: number
  committed: number
  paid: number
  collected: number
  receivable: number
  members: number
  owedByCity: number
  months: {
    /**
     * YYYY-MM
     */
    month: string
    members: number
    due: number
    paid: number
    missed: number
    collected: number
  }[]
}
export interface FundContribution {
  id: string
  fund: string
  memberId: string
  /**
   * YYYY-MM
   */
  month: string
  memberShare: number
  cityShare: number
  dueOn: string
  state: 'due' | 'paid' | 'missed'
  paidOn: string | null
  cityPaid: boolean
}
/**
 * Something that somebody was told
 */
export interface Notice {
  id: string
  kind:
    | 'submitted'
    | 'evidence-asked'
    | 'evidence-reminder'
    | 'referred'
    | 'sent-on'
    | 'approved'
    | 'rejected'
    | 'paid'
    | 'payment-returned'
    | 'repayment-asked'
    | 'duplicate-found'
    | 'withdrawn'
    | 'appeal-received'
    | 'appeal-upheld'
    | 'appeal-dismissed'
    | 'reopened'
    | 'closed'
    | 'message-received'
    | 'lender-news'
    | 'overdue'
    | 'work-waits'
    | 'council-moved'
  at: string
  caseId: string | null
  applicationId: string | null
  subject: Text
  text: Text
  /**
   * The ways that it took; none where its reader wants none
   */
  deliveries: {
    channel: 'email' | 'sms'
    /**
     * `failed` is tried again, `given-up` is not
     */
    state: 'waiting' | 'sent' | 'failed' | 'given-up'
    failure: ('not-configured' | 'no-address' | 'refused' | 'put-off' | 'unreachable' | 'fault') | null
    at: string
    text: Text8
  }[]
}
/**
 * One text in Korean and English
 */
export interface Text8 {
  ko: string
  en: string
}
/**
 * How somebody wants to be told
 */
export interface NoticePreference {
  /**
   * `null`: in the language in which they applied
   */
  language: ('ko' | 'en') | null
  email: boolean
  sms: boolean
}
export interface OfferItem {
  case: string
  reference: string
  programme: {
    id: string
    title: Text
  }
  window: {
    id: string
    title: Text
  }
  standing: 'open' | 'accepted' | 'carried-out' | 'declined' | 'lapsed' | 'recalled' | 'withdrawn'
  offeredAt: string
  answerBy: string
  answeredAt: string | null
  dueOn: string | null
  workingDaysLeft: number | null
  /**
   * Won accepted
   */
  amount: number | null
  /**
   * Won paid out
   */
  disbursed: number
}
export interface OfferPage {
  offers: OfferItem[]
  next: string | null
  counts: {
    [k: string]: number
  }
}
/**
 * A case as the lender sees it that holds it
 */
export interface LenderCase {
  case: string
  reference: string
  programme: {
    id: string
    title: Text
  }
  window: {
    id: string
    title: Text
  }
  standing: 'open' | 'accepted' | 'carried-out' | 'declined' | 'lapsed' | 'recalled' | 'withdrawn'
  offeredAt: string
  answerBy: string
  answeredAt: string | null
  dueOn: string | null
  workingDaysLeft: number | null
  /**
   * Won accepted
   */
  amount: number | null
  /**
   * Won paid out
   */
  disbursed: number
  seq: number
  state:
    | 'draft'
    | 'submitted'
    | 'under-review'
    | 'evidence-asked'
    | 'committee'
    | 'approved'
    | 'rejected'
    | 'paid'
    | 'appealed'
    | 'reopened'
    | 'offered'
    | 'lender-asked'
    | 'lender-accepted'
    | 'carried-out'
    | 'withdrawn'
    | 'closed'
  applicant: {
    name: string
    /**
     * Shown in part
     */
    residentNumber: string
    phone: string | null
    email: string | null
    account: {
      bank: string
      number: string
      holder: string
    } | null
    byProxy: boolean
    language: 'ko' | 'en'
  }
  result: RulesAnswer
  facts: Fact[]
  asked: AskedItem[]
  terms: {
    /**
     * Won: lent, waived, or put off
     */
    amount: number
    /**
     * A year, as a ratio
     */
    rate: number | null
    months: number | null
    at: string
    words: string | null
  } | null
  reports: LenderReport[]
  timeline: TimelineEntry[]
  can: (
    | 'submit'
    | 'take'
    | 'assign'
    | 'ask-evidence'
    | 'answer-evidence'
    | 'resume-review'
    | 'correct-facts'
    | 'refer-to-committee'
    | 'send-on'
    | 'committee-decides'
    | 'propose-decision'
    | 'return-proposal'
    | 'second-sign'
    | 'approve'
    | 'reject'
    | 'release'
    | 'mark-paid'
    | 'mark-returned'
    | 'close'
    | 'withdraw'
    | 'appeal'
    | 'withdraw-appeal'
    | 'uphold-appeal'
    | 'dismiss-appeal'
    | 'reopen'
    | 'name-lender'
    | 'offer'
    | 'lapse-offer'
    | 'ask-applicant'
    | 'decline-offer'
    | 'accept-offer'
    | 'recall-offer'
    | 'end-route'
    | 'report-disbursement'
    | 'report-change'
    | 'add-evidence'
    | 'verify-facts'
    | 'note'
    | 'message'
    | 'escalate'
  )[]
}
export interface WaitingTimes {
  /**
   * Of lenders with fewer offers within the year, no figures are given
   */
  publishedFrom: number
  /**
   * Working days that a lender has to answer today
   */
  answerDays: number
  lenders: {
    lender: {
      id: string
      title: Text
    }
    window: {
      id: string
      title: Text
    }
    offers: number
    figures: {
      /**
       * Working days to the first answer
       */
      medianDays: number | null
      p90Days: number | null
      answeredInTime: number
      accepted: number
      carriedOut: number
    } | null
  }[]
}
/**
 * Where a ticket of the waiting room stands
 */
export interface Standing {
  ticket: string
  /**
   * 1 is the next to be let in
   */
  position: number
  /**
   * About how long, by how quickly people were served in the last half minute
   */
  waitSeconds: number
  askAgainSeconds: number
}
/**
 * A situation. What is absent or null is unknown
 */
export interface Facts {
  /**
   * The date asked about; today without it
   */
  asOf?: string
  /**
   * emergency (serious alert)
   */
  emergency?: {
    since: string
    until?: string | null
  } | null
  /**
   * persons, each by an id of your own (person/…)
   */
  person?: {
    [k: string]: {
      /**
       * date of birth
       */
      birthDate?: string | null
      /**
       * household
       */
      household?: string | null
      /**
       * place of residence
       */
      borough?:
        | (
            | 'jongno'
            | 'jung'
            | 'yongsan'
            | 'seongdong'
            | 'gwangjin'
            | 'dongdaemun'
            | 'jungnang'
            | 'seongbuk'
            | 'gangbuk'
            | 'dobong'
            | 'nowon'
            | 'eunpyeong'
            | 'seodaemun'
            | 'mapo'
            | 'yangcheon'
            | 'gangseo'
            | 'guro'
            | 'geumcheon'
            | 'yeongdeungpo'
            | 'dongjak'
            | 'gwanak'
            | 'seocho'
            | 'gangnam'
            | 'songpa'
            | 'gangdong'
            | 'outside-seoul'
          )
        | null
      /**
       * kind of work
       */
      work?:
        | (
            | 'employee'
            | 'temporary'
            | 'daily'
            | 'special'
            | 'freelancer'
            | 'artist'
            | 'self-employed'
            | 'unpaid-family'
            | 'unemployed'
            | 'inactive'
          )
        | null
      /**
       * special occupation
       */
      specialOccupation?:
        | (
            | 'none'
            | 'insurance-planner'
            | 'construction-machine-operator'
            | 'home-study-tutor'
            | 'golf-caddy'
            | 'parcel-courier'
            | 'quick-courier'
            | 'loan-solicitor'
            | 'card-solicitor'
            | 'designated-driver'
          )
        | null
      /**
       * employment insurance
       */
      employmentInsured?: boolean | null
      /**
       * work-injury insurance
       */
      accidentInsured?: boolean | null
      /**
       * national pension
       */
      pensionInsured?: boolean | null
      /**
       * kind of health insurance
       */
      healthInsurance?: ('employee' | 'local' | 'dependent' | 'medical-aid' | 'none') | null
      /**
       * monthly income
       */
      income?: {
        [k: string]: number | null
      } | null
      /**
       * taxable income (a year)
       */
      taxableIncome?: number | null
      /**
       * credit grade
       */
      creditGrade?: number | null
      /**
       * student
       */
      student?: boolean | null
      /**
       * able to work
       */
      canWork?: boolean | null
      /**
       * looking for work
       */
      seekingWork?: boolean | null
      /**
       * job-search activities in the last four weeks
       */
      jobSearchActivities?: number | null
      /**
       * last day worked
       */
      lastWorkedOn?: string | null
      /**
       * months paid into the fund (of the last 24)
       */
      fundContributionMonths?: number | null
      /**
       * base income in the fund (a month)
       */
      fundBaseIncome?: number | null
      /**
       * days unable to work
       */
      daysUnableToWork?: {
        [k: string]: number | null
      } | null
      /**
       * days in hospital
       */
      hospitalDays?: number | null
      /**
       * days of check-up
       */
      checkupDays?: number | null
      /**
       * days of rest for suspected infection
       */
      infectionRestDays?: number | null
      /**
       * paid sick leave from the employer
       */
      employerPaidSickLeave?: boolean | null
      /**
       * enrolled in training
       */
      enrolledInTraining?: boolean | null
      /**
       * support already received
       */
      receives?:
        | (
            | 'jobseeker-benefit'
            | 'basic-livelihood'
            | 'duru-nuri'
            | 'premium-part-support'
            | 'national-employment-support'
          )[]
        | null
    }
  } | null
  /**
   * households, each by an id of your own (household/…)
   */
  household?: {
    [k: string]: {
      /**
       * assets
       */
      assets?: number | null
      /**
       * other income (a month)
       */
      otherIncome?: number | null
      /**
       * a family supporter who is able
       */
      supporterAble?: boolean | null
    }
  } | null
  /**
   * businesses, each by an id of your own (business/…)
   */
  business?: {
    [k: string]: {
      /**
       * owner
       */
      owner?: string | null
      /**
       * place of business
       */
      borough?:
        | (
            | 'jongno'
            | 'jung'
            | 'yongsan'
            | 'seongdong'
            | 'gwangjin'
            | 'dongdaemun'
            | 'jungnang'
            | 'seongbuk'
            | 'gangbuk'
            | 'dobong'
            | 'nowon'
            | 'eunpyeong'
            | 'seodaemun'
            | 'mapo'
            | 'yangcheon'
            | 'gangseo'
            | 'guro'
            | 'geumcheon'
            | 'yeongdeungpo'
            | 'dongjak'
            | 'gwanak'
            | 'seocho'
            | 'gangnam'
            | 'songpa'
            | 'gangdong'
            | 'outside-seoul'
          )
        | null
      /**
       * sector
       */
      sector?:
        | (
            | 'manufacturing'
            | 'construction'
            | 'mining'
            | 'transport'
            | 'wholesale-retail'
            | 'food-service'
            | 'lodging'
            | 'education'
            | 'arts-sports-leisure'
            | 'personal-service'
            | 'other'
          )
        | null
      /**
       * regular workers
       */
      employees?: number | null
      /**
       * opening date
       */
      openedOn?: string | null
      /**
       * monthly sales
       */
      sales?: {
        [k: string]: number | null
      } | null
      /**
       * monthly costs
       */
      costs?: {
        [k: string]: number | null
      } | null
      /**
       * days of stoppage
       */
      suspendedDays?: {
        [k: string]: number | null
      } | null
      /**
       * damage proven
       */
      damageProven?: boolean | null
      /**
       * local income tax (a year)
       */
      localIncomeTax?: number | null
      /**
       * policy loans already taken
       */
      policyLoans?: number | null
      /**
       * loans from second-tier lenders
       */
      secondTierLoans?: number | null
      /**
       * late interest
       */
      overdueInterest?: number | null
    }
  } | null
  /**
   * buildings, each by an id of your own (building/…)
   */
  building?: {
    [k: string]: {
      /**
       * owner
       */
      owner?: string | null
      /**
       * place of the building
       */
      borough?:
        | (
            | 'jongno'
            | 'jung'
            | 'yongsan'
            | 'seongdong'
            | 'gwangjin'
            | 'dongdaemun'
            | 'jungnang'
            | 'seongbuk'
            | 'gangbuk'
            | 'dobong'
            | 'nowon'
            | 'eunpyeong'
            | 'seodaemun'
            | 'mapo'
            | 'yangcheon'
            | 'gangseo'
            | 'guro'
            | 'geumcheon'
            | 'yeongdeungpo'
            | 'dongjak'
            | 'gwanak'
            | 'seocho'
            | 'gangnam'
            | 'songpa'
            | 'gangdong'
            | 'outside-seoul'
          )
        | null
      /**
       * property tax (a year)
       */
      propertyTax?: number | null
      /**
       * floor area (m²)
       */
      floorArea?: number | null
    }
  } | null
  /**
   * leases, each by an id of your own (lease/…)
   */
  lease?: {
    [k: string]: {
      /**
       * tenant
       */
      tenant?: string | null
      /**
       * building
       */
      building?: string | null
      /**
       * monthly rent
       */
      monthlyRent?: number | null
      /**
       * deposit
       */
      deposit?: number | null
      /**
       * leased area (m²)
       */
      floorArea?: number | null
      /**
       * start of the lease
       */
      startedOn?: string | null
      /**
       * end of the lease
       */
      endsOn?: string | null
      /**
       * agreed cut
       */
      agreedCut?: number | null
      /**
       * months of the cut
       */
      cutMonths?: number | null
    }
  } | null
  /**
   * jobs, each by an id of your own (job/…)
   */
  job?: {
    [k: string]: {
      /**
       * worker
       */
      worker?: string | null
      /**
       * employer
       */
      employer?: string | null
      /**
       * employment-insurance premium (a month, both shares)
       */
      employmentPremium?: number | null
      /**
       * work-injury premium (a month)
       */
      accidentPremium?: number | null
      /**
       * outside compulsory cover
       */
      outsideCompulsory?: boolean | null
    }
  } | null
}
