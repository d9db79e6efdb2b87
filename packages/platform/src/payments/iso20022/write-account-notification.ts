import { totalWon, type Won } from '../../money/index.ts'
import type { AccountEntry, AccountNotification, AccountReport, EntryDetail } from './account-notification.ts'
import { writeAmount } from './amounts.ts'
import { writeAccount, writeAgent } from './bank-account.ts'
import { writeReason } from './bank-reason.ts'
import { MESSAGES, writeMessage, type XmlContent } from './message.ts'
import { fitId } from './texts.ts'
import { writeMoment } from './times.ts'

const ROOT = MESSAGES.notification.element
const DIRECTIONS = { debit: 'DBIT', credit: 'CRDT' } as const
/** Payments, issued credit transfers: a domestic transfer, or the credit of one that came back. */
const BOOKED_AS = { debit: 'DMCT', credit: 'RRTN' } as const

/** Writes what has moved on accounts as camt.054.001.08. Throws a BankFileError that names what does not fit. */
export function writeAccountNotification(notification: AccountNotification): string {
  return writeMessage('notification', {
    GrpHdr: {
      MsgId: fitId(`${ROOT}/GrpHdr/MsgId`, notification.messageId),
      CreDtTm: writeMoment(notification.createdAt),
    },
    Ntfctn: notification.reports.map(reportOf),
  })
}

function reportOf({ id, account, entries }: AccountReport, index: number): XmlContent {
  const place = `${ROOT}/Ntfctn[${index + 1}]`
  return {
    Id: fitId(`${place}/Id`, id),
    Acct: {
      ...writeAccount(`${place}/Acct`, account.number),
      Ccy: 'KRW',
      Svcr: writeAgent(`${place}/Acct/Svcr`, account.bank),
    },
    TxsSummry: {
      TtlNtries: summaryOf(entries),
      TtlCdtNtries: summaryOf(entries.filter(({ direction }) => direction === 'credit')),
      TtlDbtNtries: summaryOf(entries.filter(({ direction }) => direction === 'debit')),
    },
    Ntry: entries.map((entry, at) => entryOf(entry, `${place}/Ntry[${at + 1}]`)),
  }
}

const summaryOf = (entries: readonly { readonly amount: Won }[]): XmlContent => ({
  NbOfNtries: String(entries.length),
  Sum: String(totalWon(entries.map(({ amount }) => amount))),
})

function entryOf(entry: AccountEntry, place: string): XmlContent {
  const { amount, direction, details } = entry
  return {
    Amt: writeAmount(amount),
    CdtDbtInd: DIRECTIONS[direction],
    RvslInd: entry.reversal ? 'true' : null,
    Sts: { Cd: entry.status },
    BookgDt: { Dt: entry.bookedOn },
    ValDt: { Dt: entry.bookedOn },
    AcctSvcrRef: fitId(`${place}/AcctSvcrRef`, entry.reference),
    BkTxCd: { Domn: { Cd: 'PMNT', Fmly: { Cd: 'ICDT', SubFmlyCd: BOOKED_AS[direction] } } },
    NtryDtls: details.length === 0 ? null : detailsOf(entry, place),
  }
}

function detailsOf({ amount, direction, details }: AccountEntry, place: string): XmlContent {
  return {
    Btch: {
      NbOfTxs: String(details.length),
      TtlAmt: writeAmount(amount),
      CdtDbtInd: DIRECTIONS[direction],
    },
    TxDtls: details.map((detail, at) => detailOf(detail, `${place}/NtryDtls/TxDtls[${at + 1}]`)),
  }
}

function detailOf(detail: EntryDetail, place: string): XmlContent {
  const { reference, batch, endToEndId, returned } = detail
  const id = (name: string, value: string | null): string | null =>
    value === null ? null : fitId(`${place}/Refs/${name}`, value)
  return {
    Refs: {
      MsgId: id('MsgId', batch),
      AcctSvcrRef: id('AcctSvcrRef', reference),
      EndToEndId: id('EndToEndId', endToEndId),
    },
    Amt: writeAmount(detail.amount),
    CdtDbtInd: DIRECTIONS[detail.direction],
    RtrInf: returned === null ? null : writeReason(`${place}/RtrInf`, returned),
  }
}
