import type { AgreementRules } from '@ondol/rules'
import type { StatedFact } from '../../cases/index.ts'
import type { CouncilState, RentTerms } from '../model/index.ts'
import { monthsKept } from '../model/index.ts'
import { THING } from '../rent-facts.ts'

/** What the owner of the building is called in the facts of an application for relief. */
export const OWNER = 'landlord'

/** The facts of an application for the relief that an agreement opens; `null` where the building is not stated. */
export function reliefFacts(
  { matter, premises }: Pick<CouncilState, 'matter' | 'premises'>,
  terms: RentTerms,
  { cut, months }: AgreementRules,
): object | null {
  if (matter === null || premises === null) return null
  const { floorArea, monthlyRent, deposit, startedOn, endsOn, borough, business } = matter
  return {
    person: { [OWNER]: {} },
    business: { [THING.business]: business },
    building: {
      [THING.building]: {
        owner: OWNER,
        borough,
        propertyTax: premises.propertyTax,
        floorArea: premises.floorArea,
      },
    },
    lease: {
      [THING.lease]: {
        tenant: THING.business,
        building: THING.building,
        monthlyRent,
        deposit,
        ...(floorArea === null ? {} : { floorArea }),
        startedOn,
        endsOn,
        [cut]: terms.cut,
        [months]: terms.months,
      },
    },
  }
}

/** What an agreement proves of the lease as it stands now: ended early, only the months that were kept. */
export function provenByAgreement(
  { registered, ended }: Pick<CouncilState, 'registered' | 'ended'>,
  { cut, months }: AgreementRules,
): readonly StatedFact[] {
  if (registered === null) return []
  const { terms } = registered
  const kept = ended === null || ended.how === 'term' ? terms.months : monthsKept(terms, ended.on)
  const lease = `lease/${THING.lease}`
  return [
    { fact: `${lease}.${cut}`, value: kept === 0 ? 0 : terms.cut },
    { fact: `${lease}.${months}`, value: kept },
  ]
}
