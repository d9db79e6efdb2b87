import type { Text } from '@ondol/rules'
import type { CaseState } from './case-state.ts'

/** What happens next in a case, and by when, as its applicant reads it. */
export function nextStep(state: CaseState, today: string): Text {
  const { dueOn } = state
  if (dueOn !== null && dueOn < today && !ASKED.has(state.state)) return late(dueOn)
  return STEPS[state.state](state)
}

/** Where the person is asked, being late is no fault of anybody above. */
const ASKED: ReadonlySet<CaseState['state']> = new Set(['evidence-asked', 'lender-asked'])

function late(dueOn: string): Text {
  return {
    ko: `${dueOn}까지 마쳤어야 하는데 늦어지고 있습니다. 윗사람이 살펴봅니다.`,
    en: `This should have gone on by ${dueOn} and is late. Someone above is looking into it.`,
  }
}

const by = ({ dueOn }: CaseState): Text =>
  dueOn === null ? { ko: '', en: '' } : { ko: `${dueOn}까지 `, en: ` by ${dueOn}` }

const STEPS: Readonly<Record<CaseState['state'], (state: CaseState) => Text>> = {
  draft: () => ({ ko: '이어서 작성해 신청할 수 있습니다.', en: 'You can go on and hand it in.' }),
  submitted: (state) => ({
    ko: `담당자가 ${by(state).ko}검토를 시작합니다.`,
    en: `An officer begins to look into it${by(state).en}.`,
  }),
  'under-review': (state) => ({
    ko: `담당자가 ${by(state).ko}결정하거나, 더 필요한 것을 알려 드립니다.`,
    en: `The officer decides, or asks for what is missing${by(state).en}.`,
  }),
  'evidence-asked': (state) => ({
    ko: `부탁받은 것을 ${by(state).ko}보내 주세요. 서류가 없으면 그 까닭을 적으시면 됩니다.`,
    en: `Please answer what was asked${by(state).en}. If there is no such paper, say why.`,
  }),
  committee: (state) => ({
    ko: `위원회가 ${by(state).ko}의결하고, 그 뒤 담당자가 결정합니다.`,
    en: `The committee resolves${by(state).en}; then the office decides.`,
  }),
  approved: approvedStep,
  rejected: (state) => ({
    ko: `${state.decision?.appealUntil ?? ''}까지 이의를 신청할 수 있습니다.`,
    en: `You can appeal until ${state.decision?.appealUntil ?? ''}.`,
  }),
  paid: () => ({ ko: '모두 지급되었습니다.', en: 'Everything has been paid.' }),
  appealed: (state) => ({
    ko: `결정하지 않은 관리자가 ${by(state).ko}이의를 살펴봅니다.`,
    en: `A supervisor who did not decide looks into the appeal${by(state).en}.`,
  }),
  reopened: (state) => ({
    ko: `담당자가 ${by(state).ko}다시 검토합니다.`,
    en: `An officer looks into it again${by(state).en}.`,
  }),
  offered: (state) => ({
    ko: `금융기관이 ${by(state).ko}답합니다. 답하지 않으면 맡을 수 있는 다음 기관으로 넘어갑니다.`,
    en: `The lender answers${by(state).en}. If it does not, the next one that may take it is asked.`,
  }),
  'lender-asked': (state) => ({
    ko: `부탁받은 것을 ${by(state).ko}보내 주세요. 서류가 없으면 그 까닭을 적으시면 됩니다.`,
    en: `Please answer what was asked${by(state).en}. If there is no such paper, say why.`,
  }),
  'lender-accepted': (state) => ({
    ko: `금융기관이 ${by(state).ko}약정을 맺고 실행합니다. 조건이 맞지 않으면 취하할 수 있습니다.`,
    en: `The lender signs with you and carries it out${by(state).en}. If the terms do not suit you, you can withdraw.`,
  }),
  'carried-out': () => ({
    ko: '금융기관과 맺은 약정대로 갚으시면 됩니다.',
    en: 'Pay back as agreed with the lender.',
  }),
  withdrawn: () => ({
    ko: '다시 신청하거나, 다시 열어 달라고 할 수 있습니다.',
    en: 'You can apply again, or ask to have it reopened.',
  }),
  closed: () => ({ ko: '하실 일이 없습니다.', en: 'There is nothing left to do.' }),
}

function approvedStep(state: CaseState): Text {
  if (state.released > state.paid) return { ko: '지급하고 있습니다.', en: 'Payment is on its way.' }
  if ((state.decision?.payable ?? 0) > 0)
    return { ko: `${by(state).ko}지급을 시작합니다.`, en: `Payment begins${by(state).en}.` }
  return {
    ko: '맡은 기관이 이어서 처리합니다. 따로 하실 일은 없습니다.',
    en: 'The office in charge carries it out. You need not do anything.',
  }
}
