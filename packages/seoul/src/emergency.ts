import { type Declaration, declared, type Typed } from '@ondol/rules'
import { statute } from './sources.ts'

/** True while an emergency stands: the serious alert of 2020–2023, or one declared since. */
export const inEmergency: Typed<'bool'> = declared('emergency')

/** The dated declarations of the serious alert (심각 단계). */
export const emergency: Declaration = {
  id: 'emergency',
  title: { ko: '재난 (감염병 심각 단계)', en: 'emergency (serious alert)' },
  source: statute(
    '감염병 위기경보 ‘심각’ 단계 (2020-02-23 ~ 2023-05-31)',
    'Infectious-disease alert, level “serious” (2020-02-23 to 2023-05-31)',
  ),
  periods: [{ from: '2020-02-23', to: '2023-05-31' }],
}
