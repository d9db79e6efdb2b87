import { atLeast, int, type Programme, type Property, type Text } from '@ondol/rules'
import { size } from '../derived/household.ts'
import { openedLongAgo } from './opened-long-ago.ts'

/** Programmes that measure a fall of sales, and how their subject leads to the business. */
const bySales: Readonly<Record<string, 'business' | 'lease'>> = {
  'rent-reduction': 'lease',
  'rent-claim-help': 'business',
  'local-income-tax-relief': 'business',
  'emergency-loan': 'business',
  'second-tier-deferral': 'business',
}

const tooYoung: Text = {
  ko: '문을 연 지 세 달이 차지 않은 사업장은 견줄 매출이 아직 없어, 모든 사실을 적어도 답을 알 수 없음으로 둡니다. 줄어든 매출을 볼 다른 잣대를 정해야 합니다.',
  en: 'A business without three full months behind it has no sales to compare with yet: the answer stays open although every fact is stated. Another measure of its loss has to be decided.',
}
const nobodyThere: Text = {
  ko: '구성원이 한 사람도 없는 가구는 중위소득이 0이라 소득 비율을 셈할 수 없습니다. 구성원을 적으면 사라지는 틈입니다.',
  en: 'A household without any member has a median income of 0 and so no income ratio. The gap closes as soon as a member is stated.',
}

/** Where every fact is stated, nobody is left without an answer. */
export function decidedProperties({ id, title }: Programme): readonly Property[] {
  const general: Property = {
    id: `${id}.decided`,
    text: {
      ko: `${title.ko}: 모든 사실을 적으면 답이 반드시 나옵니다`,
      en: `${title.en}: with every fact stated, there is always an answer`,
    },
    claim: { kind: 'decided', programme: id },
  }
  const subject = bySales[id]
  if (subject !== undefined)
    return [
      { ...general, finding: tooYoung },
      {
        ...general,
        id: `${id}.decided.older`,
        text: {
          ko: `${title.ko}: 열네 달 전보다 먼저 연 사업장은 모든 사실을 적으면 답이 반드시 나옵니다`,
          en: `${title.en}: with every fact stated there is always an answer for a business opened more than fourteen months ago`,
        },
        given: openedLongAgo[subject],
      },
    ]
  if (id !== 'seoul-basic-security') return [general]
  return [
    { ...general, finding: nobodyThere },
    {
      ...general,
      id: `${id}.decided.peopled`,
      text: {
        ko: `${title.ko}: 구성원이 있는 가구는 모든 사실을 적으면 답이 반드시 나옵니다`,
        en: `${title.en}: with every fact stated there is always an answer for a household with members`,
      },
      given: atLeast(size.ref, int(1)),
    },
  ]
}
