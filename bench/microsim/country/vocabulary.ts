import { entity, type Handles, type Relation, type Reverse, reverse, type Text } from '@ondol/rules'

/** A name that is the same in both languages: the country is English. */
export const named = (name: string): Text => ({ ko: name, en: name })

const householdFields = {
  accommodationSize: {
    type: 'area',
    title: { ko: 'size of the accommodation, in January', en: 'size of the accommodation, in January' },
  },
  rent: { type: 'won', title: { ko: 'rent', en: 'rent' } },
  occupancy: {
    type: 'choice',
    title: { ko: 'housing occupancy status, in January', en: 'housing occupancy status, in January' },
    choices: {
      owner: { ko: 'owner', en: 'owner' },
      tenant: { ko: 'tenant', en: 'tenant' },
      'free-lodger': { ko: 'free lodger', en: 'free lodger' },
      homeless: { ko: 'homeless', en: 'homeless' },
    },
  },
} as const

/** People who live together. */
export const household: Handles<'household', typeof householdFields> = entity(
  'household',
  { title: named('household'), plural: named('households') },
  householdFields,
)

const personFields = {
  household: { type: 'link', to: 'household', title: { ko: 'household', en: 'household' } },
  role: {
    type: 'choice',
    title: { ko: 'role', en: 'role' },
    choices: { adult: { ko: 'adult', en: 'adult' }, child: { ko: 'child', en: 'child' } },
  },
  birth: { type: 'date', title: { ko: 'birth date', en: 'birth date' } },
  salary: { type: 'won', title: { ko: 'salary, in the month', en: 'salary, in the month' } },
  capitalReturns: {
    type: 'won',
    title: { ko: 'capital returns, in the month', en: 'capital returns, in the month' },
  },
} as const

/** A person. Sums are in the country's currency; a won here is one of them. */
export const person: Handles<'person', typeof personFields> = entity(
  'person',
  { title: named('person'), plural: named('persons') },
  personFields,
)

/** The members of a household. */
export const members: Reverse<'household', 'person'> & { readonly definition: Relation } = reverse(
  person.household,
  'members',
  named('members'),
)
