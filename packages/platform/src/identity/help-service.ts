import type { Actor, Database } from '../database/index.ts'
import { plainProblem, RequestError } from '../http/index.ts'
import { openName } from './account-store.ts'
import { readHelpCode } from './help-code.ts'
import type { Sealing } from './sealing.ts'

/** Somebody whose help code a person was told. */
export interface Helper {
  readonly id: string
  readonly name: string | null
}

const LOOK_UP: Actor = { kind: 'system', job: 'help-code' }

/**
 * Who has a help code: whoever was told it may know the name, so as to see that it is the right person. Throws
 * what the client is told where nobody has it.
 */
export async function helperBy(
  typed: string,
  { database, sealing }: { readonly database: Database; readonly sealing: Sealing },
): Promise<Helper> {
  const code = readHelpCode(typed)
  const account = await database.transaction(LOOK_UP, (transaction) =>
    transaction
      .selectFrom('account')
      .where('help_code', '=', code ?? '')
      .select(['id', 'name_sealed'])
      .executeTakeFirst(),
  )
  if (account === undefined) throw new RequestError(plainProblem(404, 'Nobody has this help code.'))
  return { id: account.id, name: openName(account, sealing) }
}
