import type { Random } from './random.ts'

/** One of the 25 boroughs, as the vocabulary of the pack names them. */
export const BOROUGHS = [
  'jongno',
  'jung',
  'yongsan',
  'seongdong',
  'gwangjin',
  'dongdaemun',
  'jungnang',
  'seongbuk',
  'gangbuk',
  'dobong',
  'nowon',
  'eunpyeong',
  'seodaemun',
  'mapo',
  'yangcheon',
  'gangseo',
  'guro',
  'geumcheon',
  'yeongdeungpo',
  'dongjak',
  'gwanak',
  'seocho',
  'gangnam',
  'songpa',
  'gangdong',
] as const
export type Borough = (typeof BOROUGHS)[number]

/**
 * Registered population (주민등록인구와 등록외국인) on 30 September 2017. Publisher: Seoul Metropolitan Government,
 * registered population of the third quarter of 2017, as the press of 5 November 2017 has it.
 */
const CITY = 10_158_411
const COUNTED: Readonly<Partial<Record<Borough, number>>> = {
  songpa: 668_366,
  gangseo: 607_877,
  gangnam: 565_731,
  yongsan: 243_922,
  jongno: 164_640,
  jung: 134_174,
}

/** Assumption: the boroughs whose figures are not at hand share what is left of the city evenly. */
const EVEN = evenShare()

function evenShare(): number {
  const counted = Object.values(COUNTED)
  const rest = CITY - counted.reduce((sum, people) => sum + people, 0)
  return Math.round(rest / (BOROUGHS.length - counted.length))
}

/** How many people a borough has. */
function populationOf(borough: Borough): number {
  return COUNTED[borough] ?? EVEN
}

const BY_POPULATION = BOROUGHS.map((borough) => [borough, populationOf(borough)] as const)

/** A borough, each as likely as its share of the people. */
export function anyBorough(random: Random): Borough {
  return random.weighted(BY_POPULATION)
}
