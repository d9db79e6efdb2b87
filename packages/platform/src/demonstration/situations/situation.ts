import type { Applicant, ApplicationRequest } from '../../applications/index.ts'
import type { Borough } from './boroughs.ts'

/** A value of a fact, as a facts file states it. */
type Value = boolean | number | string | readonly string[] | Readonly<Record<string, number>>

/** The facts of one thing, by field; a field that the person does not know is left out. */
export type Thing = Readonly<Record<string, Value>>
/** The things of one kind, by name. */
export type Things = Readonly<Record<string, Thing>>

/** A facts file, as `POST /v1/assessments` takes one. */
export interface FactsFile {
  readonly asOf: string
  readonly emergency: { readonly since: string }
  readonly person: Things
  readonly household?: Things
  readonly business?: Things
  readonly building?: Things
  readonly lease?: Things
  readonly job?: Things
}

/** An invented person of the facts who applies. */
export interface InventedApplicant {
  /** As `person/owner`. */
  readonly subject: string
  readonly name: string
  readonly residentNumber: string
  readonly phone: string
  readonly account: NonNullable<Applicant['account']>
}

/** Somebody's circumstances, and what they come for. */
export interface Situation {
  readonly kind: string
  readonly facts: FactsFile
  readonly applicant: InventedApplicant
  readonly identifiers: NonNullable<ApplicationRequest['identifiers']>
  /** The programme for which above all they come. */
  readonly aim: string
}

/** What a situation is made for. */
export interface Wanted {
  readonly asOf: string
  readonly emergency: { readonly since: string }
  readonly borough: Borough
  readonly aim: string
  /** Who applies, where it is not anybody. */
  readonly name?: string
}
