import { join } from 'node:path'
import { type BankChannel, folderChannel, type NamedAccount, type PaymentContext } from '../payments/index.ts'

/** How the city reaches its bank, and from which accounts it pays. */
export interface BankSettings {
  readonly folder: string
  /** The account of the city, and that of its funds; `null` where none is set up. */
  readonly city: NamedAccount | null
  readonly fund: NamedAccount | null
}

/** What is stated of the bank. */
interface StatedBank {
  readonly folder: string | null
  readonly name: string
  readonly city: Omit<NamedAccount, 'holder'> | null
  readonly fund: Omit<NamedAccount, 'holder'> | null
  readonly dataFolder: string
  readonly isDrill: boolean
}

/** Accounts that no bank has, for a drill without others. */
const INVENTED = {
  city: { bank: '020', number: '1005000000000' },
  fund: { bank: '020', number: '1005000000001' },
} as const

/** The settings of the bank: a folder beside the data unless another is stated, and in a drill invented accounts. */
export function bankBy({ folder, name, dataFolder, isDrill, ...stated }: StatedBank): BankSettings {
  const named = (account: Omit<NamedAccount, 'holder'> | null): NamedAccount | null =>
    account === null ? null : { ...account, holder: name }
  return {
    folder: folder ?? join(dataFolder, 'bank'),
    city: named(stated.city ?? (isDrill ? INVENTED.city : null)),
    fund: named(stated.fund ?? (isDrill ? INVENTED.fund : null)),
  }
}

/** The way to the bank and who pays; without settings, nobody pays. */
export function bankOf(settings: BankSettings | null): Pick<PaymentContext, 'channel' | 'payerOf'> {
  if (settings === null) return { channel: NO_BANK, payerOf: () => null }
  return {
    channel: folderChannel(settings.folder),
    payerOf: (line) => (line.kind === 'fund' ? settings.fund : settings.city),
  }
}

const absent = (): Promise<never> => Promise.reject(new Error('no bank is set up for this server'))

const NO_BANK: BankChannel = {
  stage: absent,
  dispatch: absent,
  receive: async () => ({ whole: [], leftAlone: [] }),
  accept: absent,
  setAside: absent,
}
