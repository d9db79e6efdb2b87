import { randomBytes } from 'node:crypto'
import type { CaseContext } from '../cases/index.ts'
import type { Declared } from '../city/index.ts'
import {
  builtInSignatures,
  type CouncilNews,
  type CouncilPorts,
  type FollowContext,
} from '../councils/index.ts'
import type { ContentStore } from '../evidence/index.ts'
import { sendJob } from '../jobs/index.ts'
import { type Notice, notify } from '../notices/index.ts'
import type { KeyRing } from '../secrets/index.ts'

/** What councils are served, and followed, with. */
interface Around {
  readonly keys: KeyRing
  readonly declared: Declared
  /** Where papers are kept; `null` where none are. */
  readonly contents: ContentStore | null
}

/** Councils on the cases that stand ready. */
export function councilsOn(cases: CaseContext, { keys, declared, contents }: Around): FollowContext {
  return {
    cases,
    keys,
    declared,
    contents,
    random: randomBytes,
    ports: councilPorts(cases),
    signatures: builtInSignatures(keys),
  }
}

/** What councils ask of the rest of the platform: notices, and a job for what follows from an agreement. */
function councilPorts(around: Pick<CaseContext, 'now' | 'ids'>): CouncilPorts {
  return {
    tell: (transaction, news) => notify(transaction, news.map(noticeOf), around),
    follow: (transaction, councilId) => sendJob(transaction, 'councils.follow', { councilId }),
  }
}

function noticeOf({ to, language, reference, what, next, until }: CouncilNews): Notice {
  return { to, kind: 'council-moved', language, about: null, values: { reference, what, next, until } }
}
