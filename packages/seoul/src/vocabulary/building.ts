import { entity, type Handles } from '@ondol/rules'
import { boroughs } from './boroughs.ts'

const fields = {
  owner: { type: 'link', to: 'person', title: { ko: '소유자', en: 'owner' } },
  borough: {
    type: 'choice',
    title: { ko: '건물 위치', en: 'place of the building' },
    ask: { ko: '건물은 어느 구에 있나요?', en: 'Which borough is the building in?' },
    choices: boroughs as typeof boroughs,
  },
  propertyTax: {
    type: 'won',
    title: { ko: '재산세 (연)', en: 'property tax (a year)' },
    ask: {
      ko: '건물의 한 해 재산세가 얼마인가요?',
      en: 'How much property tax does the building owe a year?',
    },
  },
  floorArea: {
    type: 'area',
    above: 0,
    title: { ko: '연면적 (㎡)', en: 'floor area (m²)' },
    ask: { ko: '건물의 연면적은 몇 ㎡인가요?', en: 'What is the building’s floor area in m²?' },
  },
} as const

/** A building whose rooms may be let to businesses. */
export const building: Handles<'building', typeof fields> = entity(
  'building',
  { title: { ko: '건물', en: 'building' }, plural: { ko: '건물들', en: 'buildings' } },
  fields,
)
