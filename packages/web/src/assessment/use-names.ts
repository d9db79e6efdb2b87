import type { Text } from '@ondol/rules'
import { useTranslation } from 'react-i18next'
import { useText } from '../language/use-language.ts'
import type { Situation } from '../situation/situation.ts'
import { entityTitle } from './words.ts'

type Kind =
  | 'me'
  | 'family'
  | 'home'
  | 'shop'
  | 'tenant'
  | 'workplace'
  | 'ownBuilding'
  | 'rentedBuilding'
  | 'shopLease'
  | 'tenantLease'
  | 'job'

interface Known {
  readonly kind: Kind
  readonly number: number
}

/** The ids that the first page gives to things. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^person\/me$/, 'me'],
  [/^person\/family-(\d+)$/, 'family'],
  [/^household\/home$/, 'home'],
  [/^business\/shop-(\d+)$/, 'shop'],
  [/^business\/tenant-(\d+)$/, 'tenant'],
  [/^business\/workplace$/, 'workplace'],
  [/^building\/mine$/, 'ownBuilding'],
  [/^building\/of-shop-(\d+)$/, 'rentedBuilding'],
  [/^lease\/shop-(\d+)$/, 'shopLease'],
  [/^lease\/tenant-(\d+)$/, 'tenantLease'],
  [/^job\/mine$/, 'job'],
]

const knownAs = (path: string): Known | null => {
  for (const [pattern, kind] of KINDS) {
    const match = pattern.exec(path)
    if (match) return { kind, number: Number(match[1] ?? 0) }
  }
  return null
}

/** What the person calls a family member; nothing where no name was given. */
const givenName = ({ start }: Situation, { kind, number }: Known): string =>
  kind === 'family' ? (start?.family[number - 1]?.name.trim() ?? '') : ''

/** A thing of a facts file from elsewhere: by its kind, and by its id where there are several. */
const foreignName = ({ facts }: Situation, path: string, text: (text: Text) => string): string => {
  const [entity = '', id = ''] = path.split('/')
  const title = text(entityTitle(entity))
  return Object.keys(facts[entity] ?? {}).length === 1 ? title : `${title} ${id}`
}

/** What a person calls the things of a situation: 나, 어머니, 내 가게. Takes `business/shop-1`. */
export const useNames = (situation: Situation): ((path: string) => string) => {
  const { t } = useTranslation()
  const text = useText()
  const inExamples: Readonly<Record<string, string>> = t('names.examples', { returnObjects: true })
  return (path) => {
    const known = situation.start === null ? null : knownAs(path)
    if (known === null) return inExamples[path] ?? foreignName(situation, path, text)
    const given = givenName(situation, known)
    if (given !== '') return given
    if (known.kind === 'shop' && situation.start?.shops === 1) return t('names.onlyShop')
    return t(`names.${known.kind}`, { number: known.number })
  }
}
