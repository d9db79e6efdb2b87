import type { Source, Text } from '@ondol/rules'
import { statute } from '../sources.ts'

/** What the law says on a day about a tenant’s claim to a lower rent. In our words: the text itself is the law’s. */
export interface ClaimLaw {
  /** Article 11 (1). */
  readonly claim: Source
  readonly says: Text
  /** What the law leaves open, or is often taken for what it is not. */
  readonly notes: readonly { readonly text: Text; readonly source: Source }[]
}

const NAMES_DISEASES = '2020-09-29'
const LETS_END = '2022-01-04'

const claim = statute(
  '상가건물 임대차보호법 제11조제1항',
  'Commercial Building Lease Protection Act, art. 11 (1)',
)

const before: Text = {
  ko: '차임이 조세, 공과금, 그 밖의 부담의 증감이나 경제 사정의 변동으로 상당하지 않게 된 때에는, 당사자가 앞으로의 차임에 대하여 증감을 청구할 수 있습니다.',
  en: 'Where taxes, charges or other burdens, or a change of economic circumstances, have made a rent inadequate, either side may ask for it to be raised or lowered from then on.',
}

const since: Text = {
  ko: '차임이 조세, 공과금, 그 밖의 부담의 증감이나 제1급감염병 등에 의한 경제 사정의 변동으로 상당하지 않게 된 때에는, 당사자가 앞으로의 차임에 대하여 증감을 청구할 수 있습니다. 2020년 9월 29일 당시 이어지고 있던 임대차에도 적용됩니다.',
  en: 'Where taxes, charges or other burdens, or a change of economic circumstances through a first-class infectious disease and the like, have made a rent inadequate, either side may ask for it to be raised or lowered from then on. This holds for leases that were running on 29 September 2020 too.',
}

const noAmount = {
  text: {
    ko: '법은 얼마를 내려야 하는지 정하지 않습니다. 5% 한도와 1년의 간격은 올릴 때만 적용됩니다.',
    en: 'The law sets no amount for a reduction. The limit of 5% and the gap of a year bind increases only.',
  },
  source: statute(
    '상가건물 임대차보호법 제11조, 같은 법 시행령 제4조',
    'Commercial Building Lease Protection Act, art. 11, and its decree, art. 4',
  ),
}

const endingTheLease = {
  text: {
    ko: '제11조의2는 감액이 아니라 다른 권리입니다. 집합 금지·제한을 석 달 이상 받아 폐업한 임차인이 계약을 해지할 수 있고, 해지는 알린 날부터 석 달 뒤에 효력이 생깁니다.',
    en: 'Article 11-2 is another right, not a reduction: a tenant who closed down after three months or more of restrictions may end the lease, effective three months after notice.',
  },
  source: statute(
    '상가건물 임대차보호법 제11조의2 (2022-01-04 시행)',
    'Commercial Building Lease Protection Act, art. 11-2 (in force since 2022-01-04)',
  ),
}

const notYet = {
  text: {
    ko: '이때는 폐업한 임차인의 해지권(제11조의2)이 아직 없었습니다. 2022년 1월 4일에 생겼고, 감액과는 다른 권리입니다.',
    en: 'The right of a tenant who closed down to end the lease (article 11-2) did not exist yet; it came on 4 January 2022 and is another right than a reduction.',
  },
  source: endingTheLease.source,
}

/** The law on a date (`YYYY-MM-DD`): article 11 names infectious diseases since 2020-09-29, article 11-2 is of 2022-01-04. */
export function claimLaw(date: string): ClaimLaw {
  return {
    claim,
    says: date < NAMES_DISEASES ? before : since,
    notes: [noAmount, date < LETS_END ? notYet : endingTheLease],
  }
}
