import { pack } from '../../assessment/pack.ts'
import { programmeOf } from '../../assessment/words.ts'
import { useText } from '../../language/use-language.ts'
import type { LedgerAccount } from '../../server/api-types.ts'
import { useAccounts } from './use-ledger.ts'

/** What is known of an account by its line. */
type Line = Pick<LedgerAccount, 'programme' | 'year' | 'fund'>

/** What lines and accounts of the ledger are called. */
export const useLedgerNames = (): {
  /** `청년 기본소득 2026`, or the fund. */
  readonly line: (line: Line) => string
  /** An account by its code, in words; the code where it is of a member. */
  readonly account: (code: string) => string
} => {
  const text = useText()
  const { data: accounts = [] } = useAccounts()
  const fundTitle = (id: string): string => {
    const known = pack.definition.administration.funds.find((fund) => fund.id === id)
    return known === undefined ? id : text(known.title)
  }
  const line = ({ programme, year, fund }: Line): string => {
    if (programme === null) return fundTitle(fund ?? '–')
    const title = programmeOf(programme)?.title
    return `${title === undefined ? programme : text(title)} ${year ?? ''}`.trim()
  }
  return {
    line,
    account: (code) => {
      const known = accounts.find((account) => account.code === code)
      return known === undefined ? code : `${text(known.title)} · ${line(known)}`
    },
  }
}
