import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { rentQuery } from '../rent/rent-query.ts'
import { Link } from '../shell/link.tsx'
import { useRoute } from '../shell/route.ts'
import { isSharedFragment } from '../situation/share-link.ts'
import { factsOf, type Situation } from '../situation/situation.ts'

interface RentLinksProps {
  readonly programme: string
  /** As `lease/l1`. */
  readonly subject: string
  readonly situation: Situation
}

/** The lease that an answer is about: its own, that of a shop, or one in a building. */
const leaseOf = ({ subject, situation }: RentLinksProps): string | undefined => {
  const [entity = '', id = ''] = subject.split('/')
  if (entity === 'lease') return id
  const link = entity === 'business' ? 'tenant' : 'building'
  const leases = Object.keys(situation.facts['lease'] ?? {})
  return leases.find((lease) => factsOf(situation.facts, 'lease', lease)[link] === id)
}

const PROGRAMMES: readonly string[] = ['rent-reduction', 'rent-claim-help', 'landlord-property-tax-relief']

/** From an answer about a rent to what one can do about it: try out terms, and for a tenant write the claim. */
export const RentLinks = (props: RentLinksProps): ReactElement | null => {
  const { t } = useTranslation()
  const route = useRoute()
  const lease = leaseOf(props)
  if (!PROGRAMMES.includes(props.programme) || lease === undefined || route.page !== 'result') return null
  // A situation that came in a link is known to this page alone.
  if (route.example === null && isSharedFragment(location.hash)) return null
  const query = rentQuery({ example: route.example, lease, terms: null })
  return (
    <p className="detail-part rent-links">
      <Link to={{ page: 'rent', query }} className="krds-btn small secondary">
        {t('result.rent.terms')}
      </Link>
      {props.programme !== 'landlord-property-tax-relief' && (
        <Link to={{ page: 'rent-letter', query }} className="krds-btn small secondary">
          {t('result.rent.letter')}
        </Link>
      )}
    </p>
  )
}
