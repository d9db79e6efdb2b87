import { type DerivedHandle, derive, is, not } from '@ondol/rules'
import { building } from '../vocabulary/building.ts'
import { business } from '../vocabulary/business.ts'
import { person } from '../vocabulary/person.ts'

const title = { ko: '서울 소재', en: 'in Seoul' }

/** True where the person lives in one of the 25 boroughs. */
export const personInSeoul: DerivedHandle<'bool', 'person'> = derive(
  'person',
  { id: 'inSeoul', title: { ko: '서울 거주', en: 'lives in Seoul' } },
  not(is(person.borough, 'outside-seoul')),
)

/** True where the business is in one of the 25 boroughs. */
export const businessInSeoul: DerivedHandle<'bool', 'business'> = derive(
  'business',
  { id: 'inSeoul', title },
  not(is(business.borough, 'outside-seoul')),
)

/** True where the building is in one of the 25 boroughs. */
export const buildingInSeoul: DerivedHandle<'bool', 'building'> = derive(
  'building',
  { id: 'inSeoul', title },
  not(is(building.borough, 'outside-seoul')),
)
