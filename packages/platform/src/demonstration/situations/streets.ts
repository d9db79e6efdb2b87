import { seoul } from '@ondol/seoul'
import type { Borough } from './boroughs.ts'
import type { Random } from './random.ts'

/** Roads that run through each borough. */
const ROADS: Readonly<Record<Borough, readonly string[]>> = {
  jongno: ['종로', '율곡로', '자하문로', '대학로'],
  jung: ['을지로', '퇴계로', '세종대로', '다산로'],
  yongsan: ['이태원로', '한강대로', '녹사평대로'],
  seongdong: ['왕십리로', '성수이로', '고산자로'],
  gwangjin: ['능동로', '아차산로', '광나루로'],
  dongdaemun: ['왕산로', '천호대로', '회기로'],
  jungnang: ['망우로', '동일로', '면목로'],
  seongbuk: ['동소문로', '종암로', '정릉로'],
  gangbuk: ['도봉로', '삼양로', '한천로'],
  dobong: ['도봉로', '마들로', '노해로'],
  nowon: ['노해로', '동일로', '상계로'],
  eunpyeong: ['통일로', '은평로', '진흥로'],
  seodaemun: ['신촌로', '연희로', '통일로'],
  mapo: ['월드컵북로', '양화로', '독막로', '마포대로', '와우산로'],
  yangcheon: ['목동로', '신월로', '오목로'],
  gangseo: ['공항대로', '화곡로', '강서로'],
  guro: ['경인로', '구로중앙로', '디지털로'],
  geumcheon: ['시흥대로', '가산디지털1로', '독산로'],
  yeongdeungpo: ['영등포로', '여의대로', '국제금융로'],
  dongjak: ['노량진로', '사당로', '상도로'],
  gwanak: ['관악로', '신림로', '남부순환로'],
  seocho: ['서초대로', '반포대로', '강남대로'],
  gangnam: ['테헤란로', '강남대로', '도산대로'],
  songpa: ['송파대로', '올림픽로', '백제고분로'],
  gangdong: ['천호대로', '양재대로', '성내로'],
}

const boroughField = seoul.entities.find(({ id }) => id === 'business')?.fields['borough']

/** An address in a borough. The number is higher than any of these roads has, so that nobody lives there. */
export function inventedAddress(random: Random, borough: Borough): string {
  const floor = random.int(1, 3)
  return `서울특별시 ${nameOf(borough)} ${random.pick(ROADS[borough])} ${random.int(5001, 9999)}, ${floor}층`
}

function nameOf(borough: Borough): string {
  const choices = boroughField?.type === 'choice' ? boroughField.choices : undefined
  const name = choices?.[borough]?.ko
  if (name === undefined) throw new Error(`the pack has no borough "${borough}"`)
  return name
}
