import type { Reverse } from '../expression/relations.ts'
import type { Relation } from '../model/field.ts'
import { entity, type Handles, reverse } from '../model/handles.ts'
import type { Source, Text } from '../text.ts'

/** A text in both languages. */
export const text = (ko: string, en: string): Text => ({ ko, en })

/** The source of everything that the garden club decides. */
export const rulebook: Source = {
  basis: 'assumption',
  text: text('텃밭 모임 회칙', 'rule book of the garden club'),
}

const gardenFields = {
  openedOn: { type: 'date', title: { ko: '개장일', en: 'opening day' } },
  fee: { type: 'won', title: { ko: '회비', en: 'fee' } },
  floor: { type: 'area', above: 0, title: { ko: '넓이', en: 'area' } },
  shaded: { type: 'bool', title: { ko: '그늘', en: 'shade' } },
} as const

/** A garden that the club looks after. */
export const garden: Handles<'garden', typeof gardenFields> = entity(
  'garden',
  { title: { ko: '텃밭', en: 'garden' }, plural: { ko: '텃밭들', en: 'gardens' } },
  gardenFields,
)

const gardenerFields = {
  garden: { type: 'link', to: 'garden', title: { ko: '다니는 텃밭', en: 'garden' } },
  bornOn: { type: 'date', title: { ko: '태어난 날', en: 'birthday' } },
  kind: {
    type: 'choice',
    title: { ko: '가꾸는 것', en: 'what is grown' },
    choices: {
      flower: { ko: '꽃', en: 'flowers' },
      herb: { ko: '허브', en: 'herbs' },
      bean: { ko: '콩', en: 'beans' },
    },
  },
  badges: {
    type: 'set',
    title: { ko: '배지', en: 'badges' },
    choices: { gold: { ko: '금', en: 'gold' }, silver: { ko: '은', en: 'silver' } },
  },
  active: { type: 'bool', title: { ko: '활동 중', en: 'active' } },
  points: { type: 'int', most: 100, title: { ko: '점수', en: 'points' } },
  savings: { type: 'won', title: { ko: '모은 돈', en: 'savings' } },
  portion: { type: 'ratio', title: { ko: '몫', en: 'portion' } },
  harvest: { type: 'monthly', of: 'won', title: { ko: '수확', en: 'harvest' } },
  visits: { type: 'monthly', of: 'int', title: { ko: '방문', en: 'visits' } },
} as const

/** Somebody who gardens. */
export const gardener: Handles<'gardener', typeof gardenerFields> = entity(
  'gardener',
  { title: { ko: '회원', en: 'gardener' }, plural: { ko: '회원들', en: 'gardeners' } },
  gardenerFields,
)

const plotFields = {
  tenant: { type: 'link', to: 'gardener', title: { ko: '가꾸는 사람', en: 'tenant' } },
  garden: { type: 'link', to: 'garden', title: { ko: '텃밭', en: 'garden' } },
  rent: { type: 'won', title: { ko: '자릿값', en: 'rent' } },
  floor: { type: 'area', title: { ko: '넓이', en: 'area' } },
  paid: { type: 'bool', title: { ko: '냈음', en: 'paid' } },
} as const

/** A plot in a garden. */
export const plot: Handles<'plot', typeof plotFields> = entity(
  'plot',
  { title: { ko: '자리', en: 'plot' }, plural: { ko: '자리들', en: 'plots' } },
  plotFields,
)

type Named = { readonly definition: Relation }

/** The gardeners of a garden. */
export const gardeners: Reverse<'garden', 'gardener'> & Named = reverse(gardener.garden, 'gardeners', {
  ko: '회원',
  en: 'gardeners',
})
/** The plots of a gardener. */
export const plots: Reverse<'gardener', 'plot'> & Named = reverse(plot.tenant, 'plots', {
  ko: '자리',
  en: 'plots',
})
