import { isTaken, type Transaction } from '../database/index.ts'
import type { Place } from '../secrets/index.ts'
import { newHelpCode } from './help-code.ts'
import type { Sealing } from './sealing.ts'

/** What a provider of sign-ins, or an officer at a counter, tells of a person. */
export interface Person {
  readonly issuer: string
  readonly subject: string
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
}

/** What it takes to keep people. */
export interface Keeping {
  readonly sealing: Sealing
  readonly ids: () => string
  readonly random: (size: number) => Uint8Array
  readonly now: () => Date
}

/** The issuer of people whom an officer registered at a counter: they do not sign in. */
export const COUNTER = 'urn:ondol:counter'

/** The account of a person, new or with what is told of them now. */
export async function keepAccount(
  transaction: Transaction,
  person: Person,
  keeping: Keeping,
): Promise<{ readonly id: string }> {
  const known = await transaction
    .selectFrom('account')
    .select('id')
    .where('issuer', '=', person.issuer)
    .where('subject', '=', person.subject)
    .executeTakeFirst()
  if (known === undefined) return await makeAccount(transaction, person, keeping)
  await transaction
    .updateTable('account')
    .set(sealedOf(person, known.id, keeping.sealing))
    .where('id', '=', known.id)
    .execute()
  return known
}

/** A new account. Throws where the person has one already, see `isSignedInElsewhere`. */
export async function makeAccount(
  transaction: Transaction,
  person: Person,
  { sealing, ids, random, now, id = ids() }: Keeping & { readonly id?: string },
): Promise<{ readonly id: string }> {
  const { issuer, subject } = person
  const row = { id, issuer, subject, help_code: newHelpCode(random), created_at: now() }
  await transaction
    .insertInto('account')
    .values({ ...row, ...sealedOf(person, id, sealing) })
    .execute()
  return { id }
}

/** True where two first sign-ins of one person met: the second finds the account if it tries again. */
export function isSignedInElsewhere(error: unknown): boolean {
  return isTaken(error, 'account_issuer_subject_key')
}

interface Sealed {
  readonly name_sealed: string | null
  readonly email_sealed: string | null
  readonly phone_sealed: string | null
}

function sealedOf(person: Person, id: string, sealing: Sealing): Sealed {
  const sealed = (column: keyof Sealed, text: string | null): string | null =>
    text === null ? null : sealing.seal(text, placeOf(column, id))
  return {
    name_sealed: sealed('name_sealed', person.name),
    email_sealed: sealed('email_sealed', person.email),
    phone_sealed: sealed('phone_sealed', person.phone),
  }
}

/** The name of an account, in the clear; `null` where none is known or the actor may not see it. */
export function openName(
  { id, name_sealed: sealed }: { readonly id: string; readonly name_sealed: string | null },
  sealing: Sealing,
): string | null {
  return sealed === null ? null : sealing.open(sealed, placeOf('name_sealed', id))
}

/** The ways to reach an account, in the clear. */
export function openContact(
  { id, ...sealed }: Pick<Sealed, 'email_sealed' | 'phone_sealed'> & { readonly id: string },
  sealing: Sealing,
): { readonly email: string | null; readonly phone: string | null } {
  const open = (column: keyof typeof sealed): string | null => {
    const text = sealed[column]
    return text === null ? null : sealing.open(text, placeOf(column, id))
  }
  return { email: open('email_sealed'), phone: open('phone_sealed') }
}

function placeOf(column: keyof Sealed, row: string): Place {
  return { table: 'account', column, row }
}
