import { casesLike, type LikeCase } from '../cases/index.ts'
import type { Transaction } from '../database/index.ts'
import { type Alike, likenessesTo } from './likenesses.ts'
import type { NewCase } from './new-case.ts'

/** For each new case, the cases that are like it: of whomever, and of the same application those that exclude it. */
export async function findAlike(
  transaction: Transaction,
  application: string,
  cases: readonly NewCase[],
): Promise<readonly (readonly Alike[])[]> {
  const wanted = cases.flatMap(({ claims }) =>
    claims.flatMap(({ slot, keys }) => keys.map((key) => ({ slot, key }))),
  )
  const found = wanted.length === 0 ? [] : await casesLike(transaction, wanted)
  const open = found.filter(({ state }) => state !== 'closed')
  return cases.map((one) => {
    const beside = cases.filter((other) => other !== one).flatMap((other) => asLike(application, other))
    return likenessesTo({ programme: one.state.programme, claims: one.claims, application }, [
      ...open,
      ...beside,
    ])
  })
}

/** A case of this very application, as it would be found once it is kept. */
function asLike(application: string, { state, claims }: NewCase): readonly LikeCase[] {
  return claims.map(({ slot, key, kind, exclusive }) => ({
    caseId: state.caseId,
    application,
    slot,
    key,
    kind,
    exclusive,
    programme: state.programme,
    institutionId: state.institutionId,
    state: state.state,
    submittedAt: state.submittedAt,
    total: null,
    granted: false,
    isOwn: true,
  }))
}
