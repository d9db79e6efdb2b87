import type { ReactElement } from 'react'
import { addCatalogue } from '../language/add-catalogue.ts'
import { rent as en } from '../messages/en/rent.ts'
import { rent as ko } from '../messages/ko/rent.ts'
import type { Route } from '../shell/route.ts'
import { LetterPage } from './letter-page.tsx'
import { TermsPage } from './terms-page.tsx'
import './rent.css'
import './letter.css'

addCatalogue('rent', { ko, en })

export type RentRoute = Extract<Route, { readonly page: 'rent' | 'rent-letter' }>

/** A lower rent: what it gives and takes, and the letter that claims it. Fetched when somebody goes there. */
export const RentArea = ({ route }: { readonly route: RentRoute }): ReactElement =>
  route.page === 'rent' ? <TermsPage query={route.query} /> : <LetterPage query={route.query} />
