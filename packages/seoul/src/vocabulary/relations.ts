import { type Relation, type Reverse, reverse } from '@ondol/rules'
import { business } from './business.ts'
import { job } from './job.ts'
import { lease } from './lease.ts'
import { person } from './person.ts'

type Named = { readonly definition: Relation }

/** The people of a household. */
export const members: Reverse<'household', 'person'> & Named = reverse(person.household, 'members', {
  ko: '가구원',
  en: 'members',
})
/** The businesses of a person. */
export const owned: Reverse<'person', 'business'> & Named = reverse(business.owner, 'owned', {
  ko: '운영하는 사업체',
  en: 'owned businesses',
})
/** The jobs of a person. */
export const jobs: Reverse<'person', 'job'> & Named = reverse(job.worker, 'jobs', {
  ko: '일자리',
  en: 'jobs',
})
/** The leases in a building. */
export const leases: Reverse<'building', 'lease'> & Named = reverse(lease.building, 'leases', {
  ko: '건물의 임대차',
  en: 'leases',
})
