import {
  type DeliveryRole,
  type ParameterHandle,
  parameter,
  type ServiceLevel,
  type Source,
  type Text,
  type ValueParameter,
  type WaitingState,
} from '@ondol/rules'
import { assumption } from './sources.ts'

const ours: Source = assumption('제안에 처리 기간이 없어 정함', 'the proposal sets no time; set by us')
const escalation: Source = assumption(
  '기간이 지나면 한 단계 위가 알고 나선다',
  'once the time has passed, the next level up knows of it and steps in',
)

const daysIn = (state: WaitingState, title: Text, days: number): ParameterHandle<'int'> =>
  parameter(`delivery.days-${state}`, 'int', {
    title,
    unit: 'working-days',
    source: ours,
    values: { start: days },
  })

const days: Readonly<Record<WaitingState, ParameterHandle<'int'>>> = {
  submitted: daysIn(
    'submitted',
    { ko: '접수에서 검토 시작까지', en: 'from receipt to the start of review' },
    2,
  ),
  'under-review': daysIn('under-review', { ko: '검토', en: 'review' }, 10),
  'evidence-asked': daysIn(
    'evidence-asked',
    { ko: '서류 보완 (신청인)', en: 'time for the applicant to hand in evidence' },
    10,
  ),
  committee: daysIn('committee', { ko: '위원회 심의', en: 'deliberation of a committee' }, 20),
  approved: daysIn('approved', { ko: '승인에서 지급까지', en: 'from approval to payment' }, 5),
  appealed: daysIn('appealed', { ko: '이의신청 결정', en: 'decision on an appeal' }, 30),
  reopened: daysIn('reopened', { ko: '다시 검토', en: 'renewed review' }, 10),
  offered: daysIn(
    'offered',
    { ko: '금융기관의 답변', en: 'answer of a lender, after which the next one is asked' },
    3,
  ),
  'lender-asked': daysIn(
    'lender-asked',
    { ko: '금융기관이 부탁한 서류 (신청인)', en: 'time for the applicant to answer a lender' },
    10,
  ),
  'lender-accepted': daysIn(
    'lender-accepted',
    { ko: '금융기관의 승낙에서 실행까지', en: 'from a lender’s acceptance to the money or the change' },
    5,
  ),
}

/** For how many working days a case may wait, by state. */
export const serviceDays: readonly ValueParameter[] = Object.values(days).map((handle) => handle.definition)

const level = (
  state: WaitingState,
  title: Text,
  turn: { readonly waitsFor: DeliveryRole; readonly escalatesTo: DeliveryRole },
): ServiceLevel => ({ title, ...turn, days: days[state].definition.id, source: escalation })

/** Whose turn it is in each state, and who is told when the days have passed. */
export const serviceLevels: Readonly<Record<WaitingState, ServiceLevel>> = {
  submitted: level(
    'submitted',
    { ko: '접수', en: 'submitted' },
    { waitsFor: 'officer', escalatesTo: 'supervisor' },
  ),
  'under-review': level(
    'under-review',
    { ko: '검토 중', en: 'under review' },
    { waitsFor: 'officer', escalatesTo: 'supervisor' },
  ),
  'evidence-asked': level(
    'evidence-asked',
    { ko: '서류 보완 요청', en: 'evidence asked' },
    { waitsFor: 'resident', escalatesTo: 'officer' },
  ),
  committee: level(
    'committee',
    { ko: '위원회 심의 중', en: 'before the committee' },
    { waitsFor: 'mediator', escalatesTo: 'supervisor' },
  ),
  approved: level(
    'approved',
    { ko: '승인', en: 'approved' },
    { waitsFor: 'paymaster', escalatesTo: 'operator' },
  ),
  appealed: level(
    'appealed',
    { ko: '이의신청', en: 'appealed' },
    { waitsFor: 'supervisor', escalatesTo: 'operator' },
  ),
  reopened: level(
    'reopened',
    { ko: '다시 열림', en: 'reopened' },
    { waitsFor: 'officer', escalatesTo: 'supervisor' },
  ),
  offered: level(
    'offered',
    { ko: '금융기관 검토', en: 'with a lender' },
    { waitsFor: 'lender', escalatesTo: 'supervisor' },
  ),
  'lender-asked': level(
    'lender-asked',
    { ko: '금융기관의 서류 요청', en: 'asked by the lender' },
    { waitsFor: 'resident', escalatesTo: 'lender' },
  ),
  'lender-accepted': level(
    'lender-accepted',
    { ko: '금융기관 승낙', en: 'accepted by a lender' },
    { waitsFor: 'lender', escalatesTo: 'supervisor' },
  ),
}
