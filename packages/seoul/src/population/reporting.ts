import type { Reporting } from '@ondol/rules'

/** By what results of simulations are told: boroughs, age, sector, size of household; and tenths of households. */
export const reporting: Reporting = {
  unit: 'household',
  toUnit: {
    household: '',
    person: 'household',
    business: 'owner.household',
    building: 'owner.household',
    lease: 'tenant.owner.household',
    job: 'worker.household',
  },
  standing: 'household.incomeRatio',
  dimensions: [
    {
      id: 'borough',
      title: { ko: '자치구', en: 'borough' },
      of: {
        person: 'borough',
        business: 'borough',
        building: 'borough',
        lease: 'building.borough',
        job: 'employer.borough',
      },
    },
    {
      id: 'sector',
      title: { ko: '업종', en: 'sector' },
      of: { business: 'sector', lease: 'tenant.sector', job: 'employer.sector' },
    },
    {
      id: 'age',
      title: { ko: '나이', en: 'age' },
      of: { person: 'age', household: 'headAge', business: 'owner.age', job: 'worker.age' },
      bands: [0, 20, 30, 40, 50, 60, 70, 80],
    },
    {
      id: 'household-size',
      title: { ko: '가구원 수', en: 'size of household' },
      of: {
        household: 'size',
        person: 'household.size',
        business: 'owner.household.size',
        job: 'worker.household.size',
      },
      bands: [1, 2, 3, 4, 5],
    },
  ],
}
