import type { PopulationRecipe } from '@ondol/rules'
import { ageBands, areas } from './areas.ts'
import { businessDraws } from './business-draws.ts'
import { householdDraws } from './household-draws.ts'
import { ageGroups, householdTypes } from './household-types.ts'
import { jobDraws } from './job-draws.ts'
import { assumed, proposed, published } from './origins.ts'
import { personDraws } from './person-draws.ts'
import { premisesDraws } from './premises-draws.ts'
import { work } from './work.ts'

/** How Seoul's synthetic population is made: what is published, and what is assumed where nothing is. */
export const population: PopulationRecipe = {
  model: 'seoul',
  asOf: '2020-09-15',
  ageBands,
  ageGroups,
  areas,
  householdTypes,
  work,
  draws: [...householdDraws, ...personDraws, ...businessDraws, ...jobDraws, ...premisesDraws],
  businesses: { ownedBy: ['self-employed'], beside: 0.26 },
  jobs: { heldBy: ['employee', 'temporary', 'daily'] },
  leases: {
    share: 0.78,
    perBuilding: { '1': 45, '2': 20, '3': 15, '4-6': 15, '7-15': 5 },
    ownersFrom: 40,
  },
  checks: [
    {
      entity: 'lease',
      of: 'monthlyRent',
      when: { 'tenant.employees': { to: 4 } },
      value: 1_702_000,
      origin: proposed('소상공인의 평균 임차료', 'mean rent of a small merchant'),
    },
    {
      entity: 'household',
      of: 'assets',
      value: 362_870_000,
      origin: published(
        { ko: '통계청', en: 'Statistics Korea' },
        {
          ko: '2020년 가계금융복지조사, 평균 순자산(전국)',
          en: 'Household finances 2020, mean net worth, nationwide',
        },
        '2020-12-17',
      ),
    },
  ],
  origins: {
    residents: published(
      { ko: '행정안전부', en: 'Ministry of the Interior and Safety' },
      {
        ko: '주민등록 인구 (자치구·성·5세별)',
        en: 'Resident registration by borough, sex and five-year age',
      },
      '2020-12',
    ),
    households: published(
      { ko: '서울 열린데이터광장', en: 'Seoul Open Data Plaza' },
      { ko: '등록 세대 (자치구별)', en: 'Registered households by borough' },
      '2020-09',
    ),
    householdTypes: published(
      { ko: '통계청', en: 'Statistics Korea' },
      {
        ko: '2020년 인구주택총조사: 가구원 수별 비율(전국). 같은 크기 안의 유형은 가정',
        en: 'Census 2020: households by size, nationwide; the types within a size are assumed',
      },
      '2021-07-29',
    ),
    businesses: published(
      { ko: '서울시 상권분석서비스', en: 'Seoul commercial district analysis' },
      {
        ko: '자치구별 점포 수. 점포가 아닌 사업체의 비율은 가정',
        en: 'Stores by borough; the share of businesses that are no stores is assumed',
      },
      '2021-03',
    ),
    jobs: assumed(
      '사업체의 직원 자리를 임금근로자가 채운다. 남는 자리는 시 밖에서 온 사람이 맡는다',
      'Residents who earn wages fill the places that businesses have; the rest are held by people from outside',
    ),
    leases: assumed('점포의 78%가 빌려 쓴다', '78% of businesses rent their rooms'),
  },
}
