import { createHash } from 'node:crypto'
import { type CouncilState, lastMonthOf, type RentTerms, reducedRent, reductionOf } from '../model/index.ts'
import type { Parties } from '../parties.ts'

/** What an agreement is written from. */
export interface AgreementParts {
  readonly state: Pick<CouncilState, 'matter' | 'registered'>
  readonly reference: string
  readonly parties: Parties
  readonly terms: RentTerms
  readonly version: number
  /** The day on which the terms were settled, `YYYY-MM-DD`. */
  readonly on: string
}

/**
 * The text of an agreement, in Korean, which is what counts. It follows from the terms alone: the same terms, sides
 * and day give the same text to the letter, so that its hash tells what was signed.
 */
export function agreementText(parts: AgreementParts): string {
  const { reference, version, on, terms, parties, state } = parts
  const { matter, registered } = state
  if (matter === null) throw new Error('expected a rent to write an agreement about')
  const isChange = registered !== null
  return [
    isChange ? '임차료 감액 변경 합의서' : '임차료 감액 합의서',
    `사건 ${reference} · 제${version}판`,
    '',
    '임차인과 임대인은 「상가건물 임대차보호법」과 서울특별시 상생협의 절차에 따라 다음과 같이 합의한다.',
    '',
    ...clauses(parts, matter),
    ...(isChange
      ? [`이 합의는 ${koreanDate(registered.on)}의 합의(제${registered.number}호)를 대신한다.`, '']
      : []),
    `합의한 날: ${koreanDate(on)}`,
    `임차인: ${parties.claimant?.name ?? '(성명 미상)'}`,
    `임대인: ${parties.respondent?.name ?? '(성명 미상)'}`,
    `감액 기간: ${koreanMonth(terms.from)}부터 ${koreanMonth(lastMonthOf(terms))}까지`,
    '',
  ].join('\n')
}

function clauses(
  { parties, terms }: AgreementParts,
  matter: NonNullable<CouncilState['matter']>,
): readonly string[] {
  const rent = matter.monthlyRent
  const stated: readonly (readonly [string, string])[] = [
    ['당사자', `임차인은 ${partyWords(parties.claimant)}, 임대인은 ${partyWords(parties.respondent)}이다.`],
    [
      '빌린 곳',
      `${parties.premises} (계약 기간 ${koreanDate(matter.startedOn)}부터 ${koreanDate(matter.endsOn)}까지)`,
    ],
    [
      '임차료 감액',
      `월 임차료 ${won(rent)}을 ${koreanMonth(terms.from)}분부터 ${koreanMonth(lastMonthOf(terms))}분까지 ${terms.months}개월 동안 ${percent(terms.cut)} 낮추어, 매월 ${won(reductionOf(rent, terms))}을 뺀 ${won(reducedRent(rent, terms))}으로 한다.`,
    ],
    ['보증금', `보증금 ${won(matter.deposit)}은 그대로 둔다.`],
    ['감액분', '임대인은 이 합의로 낮춘 임차료를 나중에 다시 청구하지 않는다.'],
    [
      '세금 감면',
      '임대인은 이 합의를 근거로 재산세 감면을 신청할 수 있다. 합의를 일찍 끝내면 이미 받은 감면을 되돌려야 할 수 있다.',
    ],
    [
      '위반과 변경',
      '한쪽이 합의를 지키지 않으면 다른 쪽은 상생협의체에 알릴 수 있다. 합의는 양쪽이 새로 서명해야 바뀐다.',
    ],
    ['그 밖의 조건', terms.conditions ?? '없음'],
    ['효력', '이 합의는 양쪽이 서명하고 등록한 때부터 효력이 있다.'],
  ]
  return stated.flatMap(([title, text], index) => [`제${index + 1}조 (${title})`, text, ''])
}

/** SHA-256 of a text as its letters stand in UTF-8. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function partyWords(details: Parties['claimant']): string {
  return details === null ? '(성명 미상)' : `${details.name} (${details.address})`
}

const won = (amount: number): string => `${amount.toLocaleString('ko-KR')}원`

/** A share as a percentage to two places, without what it does not need. */
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`

function koreanDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}년 ${Number(month)}월 ${Number(day)}일`
}

function koreanMonth(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${year}년 ${Number(number)}월`
}
