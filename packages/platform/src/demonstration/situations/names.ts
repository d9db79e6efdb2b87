import type { Random } from './random.ts'

/** Bearers of the ten most frequent family names. Publisher: Statistics Korea, population census 2015. */
const FAMILY_NAMES: readonly (readonly [string, number])[] = [
  ['김', 10_689_959],
  ['이', 7_306_828],
  ['박', 4_192_074],
  ['최', 2_333_927],
  ['정', 2_151_879],
  ['강', 1_176_847],
  ['조', 1_055_567],
  ['윤', 1_020_547],
  ['장', 992_721],
  ['임', 823_921],
]

/** Assumption: further names, each as frequent as the last of the ten. */
const FURTHER: readonly string[] = ['한', '오', '서', '신', '권', '황', '안', '송', '류', '홍', '전', '문']

const ALL = [...FAMILY_NAMES, ...FURTHER.map((name) => [name, 700_000] as const)]

export type Sex = 'female' | 'male'

/** Assumption: given names as each generation has them, without their frequencies. */
const GIVEN: Readonly<Record<Sex, Readonly<Record<'old' | 'middle' | 'young', readonly string[]>>>> = {
  female: {
    old: ['영자', '순자', '정숙', '옥순', '명자', '춘자', '말순', '영숙', '순옥', '복희', '금자', '경자'],
    middle: ['미경', '은주', '선영', '지연', '현정', '미영', '은정', '수진', '혜경', '윤희', '정아', '보라'],
    young: ['서연', '민지', '지우', '수빈', '하은', '예린', '유진', '채원', '다은', '가영', '소희', '나연'],
  },
  male: {
    old: ['영수', '영호', '광수', '병철', '종식', '상철', '정식', '춘식', '기복', '용삼', '만수', '덕수'],
    middle: ['성민', '정훈', '상우', '지훈', '동현', '성호', '재영', '진우', '영민', '태식', '승현', '경호'],
    young: ['민준', '서준', '도윤', '지호', '현우', '준서', '건우', '우진', '시우', '재윤', '태윤', '승민'],
  },
}

/** A name such as somebody of that age may have. */
export function anyName(random: Random, sex: Sex, age: number): string {
  const generation = age >= 60 ? 'old' : age >= 36 ? 'middle' : 'young'
  return random.weighted(ALL) + random.pick(GIVEN[sex][generation])
}
