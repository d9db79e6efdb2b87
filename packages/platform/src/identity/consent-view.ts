import { z } from 'zod'
import { openName } from './account-store.ts'
import type { ListedConsent, Party } from './consent-store.ts'
import type { Sealing } from './sealing.ts'

const partySchema = z.object({
  id: z.uuid(),
  name: z.string().nullable().describe('`null` where the consent that let one see it is over'),
})

export const consentSchema: z.ZodType<ConsentView> = z
  .object({
    id: z.uuid(),
    person: partySchema,
    helper: partySchema,
    how: z.enum(['online', 'counter']),
    note: z.string().nullable(),
    givenAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Consent', description: 'A person lets another one apply for them and follow their cases' })

export interface ConsentView {
  id: string
  person: PartyView
  helper: PartyView
  how: 'online' | 'counter'
  note: string | null
  givenAt: string
  expiresAt: string
  endedAt: string | null
}

interface PartyView {
  id: string
  name: string | null
}

/** A consent with the names in the clear that the actor may see. */
export function consentView(consent: ListedConsent, sealing: Sealing): ConsentView {
  const party = ({ id, name_sealed }: Party): PartyView => ({
    id,
    name: openName({ id, name_sealed }, sealing),
  })
  return {
    id: consent.id,
    person: party(consent.person),
    helper: party(consent.helper),
    how: consent.how,
    note: consent.note,
    givenAt: consent.givenAt.toISOString(),
    expiresAt: consent.expiresAt.toISOString(),
    endedAt: consent.endedAt?.toISOString() ?? null,
  }
}
