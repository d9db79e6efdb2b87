import type { Text } from '@ondol/rules'
import { STATES, type State } from '../cases/index.ts'
import { plainProblem, RequestError } from '../http/index.ts'

/** Why something is not done with evidence. */
export interface EvidenceRefusal {
  readonly kind: 'refused'
  /** The HTTP status that says so. */
  readonly status: 403 | 409 | 422 | 429
  readonly code: string
  readonly text: Text
}

const refusal = (status: EvidenceRefusal['status'], code: string, text: Text): EvidenceRefusal => ({
  kind: 'refused',
  status,
  code,
  text,
})

export const notYours: EvidenceRefusal = refusal(403, 'not-allowed', {
  ko: '이 건에 서류를 낼 수 있는 사람이 아닙니다.',
  en: 'To hand in papers for this case is for its applicant, a helper with consent, and its officers.',
})

export const tooManyAtOnce: EvidenceRefusal = refusal(429, 'too-many', {
  ko: '아직 끝나지 않은 파일이 너무 많습니다. 먼저 올린 것을 마치고 다시 해 주세요.',
  en: 'Too many files are on their way or there already; finish those first.',
})

export const movedOn: EvidenceRefusal = refusal(409, 'moved-on', {
  ko: '그사이 다른 담당자가 이 서류를 처리했습니다. 다시 확인해 주세요.',
  en: 'Another officer has judged this paper meanwhile; look at it again.',
})

export const notChecked: EvidenceRefusal = refusal(409, 'not-checked', {
  ko: '받아 둔 파일이 없어 판단할 수 없습니다.',
  en: 'There is no file to judge: it is on its way, or was not taken.',
})

export const notAnOfficer: EvidenceRefusal = refusal(403, 'not-allowed', {
  ko: '이 건을 맡은 기관의 담당자만 서류를 판단할 수 있습니다.',
  en: 'To judge papers is for officers of the institution that decides the case.',
})

/** A state in which no papers are taken any more, or not yet. */
export function notHere(state: State): EvidenceRefusal {
  const { title } = STATES[state]
  return refusal(409, 'state', {
    ko: `‘${title.ko}’ 상태에서는 서류를 낼 수 없습니다.`,
    en: `Papers cannot be handed in while the case is “${title.en}”.`,
  })
}

/** Something that was said of a paper and is not so in this case. */
export function notOfTheCase(place: string, expected: readonly string[]): EvidenceRefusal {
  const list = expected.join(', ')
  return refusal(422, 'not-of-the-case', {
    ko: `${place}: 이 건에 없는 값입니다 (${list}).`,
    en: `${place}: expected one of ${list}.`,
  })
}

/** A refusal as an answer over HTTP. */
export function asRequestError({ status, code, text }: EvidenceRefusal): RequestError {
  const problem = plainProblem(status, `${text.ko} (${text.en})`)
  return new RequestError({ ...problem, type: `urn:ondol:problem:evidence:${code}` })
}

/** There is no such case or paper, or it is not the reader's to see. */
export function absent(): RequestError {
  return new RequestError(plainProblem(404, 'There is no such case or paper, or it is not yours to see.'))
}
