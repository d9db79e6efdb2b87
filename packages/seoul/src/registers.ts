import type { Text } from '@ondol/rules'

/** How a person, a business or a building is named to a register. */
export interface IdentifierKind {
  readonly id: string
  readonly title: Text
  readonly ask: Text
  /** What it looks like without spaces and hyphens, as a regular expression. */
  readonly form: string
}

/** What a register can say of one kind of thing. */
export interface RegisterOffer {
  readonly entity: string
  /** The kind of identifier that it asks for. */
  readonly identifiedBy: string
  readonly facts: readonly string[]
}

/** An official register that may be asked, with the consent of the person. */
export interface Register {
  readonly id: string
  readonly title: Text
  readonly offers: readonly RegisterOffer[]
}

/** The identifiers that registers ask for. */
export const identifierKinds: readonly IdentifierKind[] = [
  {
    id: 'resident-number',
    title: { ko: '주민등록번호', en: 'resident number' },
    ask: {
      ko: '주민등록번호 열세 자리를 적어 주세요.',
      en: 'Enter the thirteen digits of the resident number.',
    },
    form: '\\d{13}',
  },
  {
    id: 'business-number',
    title: { ko: '사업자등록번호', en: 'business registration number' },
    ask: {
      ko: '사업자등록증에 있는 열 자리 번호를 적어 주세요.',
      en: 'Enter the ten digits on the business registration.',
    },
    form: '\\d{10}',
  },
  {
    id: 'building-number',
    title: { ko: '건물관리번호', en: 'building number' },
    ask: {
      ko: '건축물대장이나 재산세 고지서에 있는 스물다섯 자리 번호를 적어 주세요.',
      en: 'Enter the 25 digits on the building register or the property-tax bill.',
    },
    form: '\\d{25}',
  },
]

/** The registers that hold facts of the vocabulary. A link is answered with the register’s own number of what it leads to. */
export const registers: readonly Register[] = [
  {
    id: 'tax',
    title: { ko: '세무 자료 (국세·지방세)', en: 'tax records (national and local)' },
    offers: [
      {
        entity: 'business',
        identifiedBy: 'business-number',
        facts: ['business.sales', 'business.localIncomeTax', 'business.openedOn', 'business.sector'],
      },
      {
        entity: 'building',
        identifiedBy: 'building-number',
        facts: ['building.propertyTax', 'building.floorArea', 'building.borough'],
      },
    ],
  },
  {
    id: 'insurance',
    title: { ko: '사회보험 자격 자료', en: 'social insurance records' },
    offers: [
      {
        entity: 'person',
        identifiedBy: 'resident-number',
        facts: [
          'person.employmentInsured',
          'person.accidentInsured',
          'person.pensionInsured',
          'person.healthInsurance',
        ],
      },
    ],
  },
  {
    id: 'residence',
    title: { ko: '주민등록 자료', en: 'resident records' },
    offers: [
      {
        entity: 'person',
        identifiedBy: 'resident-number',
        facts: ['person.birthDate', 'person.borough', 'person.household'],
      },
    ],
  },
  {
    // The fund of the same id answers from its own books.
    id: 'employment-fund',
    title: { ko: '서울형 고용보험 기금 납입 자료', en: 'contributions to Seoul’s employment-insurance fund' },
    offers: [
      {
        entity: 'person',
        identifiedBy: 'resident-number',
        facts: ['person.fundContributionMonths'],
      },
    ],
  },
]
