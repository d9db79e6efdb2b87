import type { Condition, Typed } from '@ondol/rules'
import { marginal, marginalDrop } from '../derived/marginal.ts'
import { inEmergency } from '../emergency.ts'
import { assumption, proposal } from '../sources.ts'

/** A condition tied to its subject, as `programme` takes it. */
export type SubjectCondition<S> = Omit<Condition, 'holds'> & { readonly holds: Typed<'bool', S> }

/** The measure is open only while an emergency stands. */
export const duringEmergency: SubjectCondition<unknown> = {
  id: 'emergency',
  text: { ko: '재난(심각 단계)이 선포되어 있을 때', en: 'An emergency (serious alert) has been declared' },
  source: proposal('국가재난 사태에 대비한 한시 조치', 'measures for a national emergency'),
  holds: inEmergency,
}

/** The subject, or what it stands on, is in Seoul. */
export function inSeoulCondition<S>(
  holds: Typed<'bool', S>,
  what: { readonly ko: string; readonly en: string },
): SubjectCondition<S> {
  return {
    id: 'in-seoul',
    text: { ko: `${what.ko} 서울에 있을 것`, en: `${what.en} is in Seoul` },
    source: assumption('서울시가 도울 수 있는 범위', 'the city can help only within its borders'),
    holds,
  }
}

/** The business is at its limit (한계소상공인). */
export const marginalCondition: SubjectCondition<'business'> = {
  id: 'marginal',
  text: {
    ko: '한계소상공인일 것 (소상공인이면서 매출이 40% 이상 줄고 적자)',
    en: 'A merchant at the limit: a small merchant whose sales fell by 40% or more and who works at a loss',
  },
  source: marginalDrop.definition.source,
  holds: marginal.ref,
}
