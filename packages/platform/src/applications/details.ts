import type { KeyRing, Place } from '../secrets/index.ts'
import {
  maskBankAccount,
  maskResidentNumber,
  normalAddress,
  readBankAccount,
  readBusinessNumber,
  readResidentNumber,
} from '../secrets/index.ts'
import type { Applicant, ApplicationRequest, BankAccount, ThingIdentifiers } from './application.ts'
import { notTakeable } from './problems.ts'

/** What identifies people in an application, as it is sealed. */
export interface Details {
  readonly applicant: Applicant
  readonly identifiers: Readonly<Record<string, ThingIdentifiers>>
}

/** What is to be sealed. Throws a problem that names the number which is none; the problem never repeats it. */
export function detailsOf({ applicant, identifiers = {} }: ApplicationRequest): Details {
  check('applicant.residentNumber', readResidentNumber(applicant.residentNumber))
  if (applicant.account !== undefined)
    check('applicant.account.number', readBankAccount(accountText(applicant.account)))
  for (const [thing, { residentNumber, registrationNumber, address }] of Object.entries(identifiers)) {
    const place = `identifiers.${thing}`
    if (residentNumber !== undefined) check(`${place}.residentNumber`, readResidentNumber(residentNumber))
    if (registrationNumber !== undefined)
      check(`${place}.registrationNumber`, readBusinessNumber(registrationNumber))
    if (address !== undefined && normalAddress(address) === undefined)
      throw notTakeable(`${place}.address`, `${place}.address: expected an address`)
  }
  return { applicant, identifiers }
}

type Read =
  | ReturnType<typeof readResidentNumber>
  | ReturnType<typeof readBusinessNumber>
  | ReturnType<typeof readBankAccount>

function check(place: string, read: Read): void {
  if (read.kind === 'refused') throw notTakeable(place, `${place}: ${read.reason.ko} (${read.reason.en})`)
}

const placeOf = (application: string): Place => ({
  table: 'application',
  column: 'details_sealed',
  row: application,
})

export function sealDetails(keys: Pick<KeyRing, 'seal'>, application: string, details: Details): string {
  return keys.seal(JSON.stringify(details), placeOf(application))
}

export function openDetails(keys: Pick<KeyRing, 'open'>, application: string, sealed: string): Details {
  // It was sealed by `sealDetails` for this very place, or it would not open.
  return JSON.parse(keys.open(sealed, placeOf(application))) as Details
}

/** The number of a resident, and of an account, as screens show them. */
export function maskedApplicant({ account, residentNumber, ...applicant }: Applicant): Applicant {
  const masked = { ...applicant, residentNumber: maskResidentNumber(residentNumber) }
  return account === undefined
    ? masked
    : { ...masked, account: { ...account, number: maskBankAccount(accountText(account)) } }
}

const accountText = ({ bank, number }: BankAccount): string => `${bank}:${number}`
