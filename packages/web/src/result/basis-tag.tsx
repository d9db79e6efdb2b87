import { type Basis, basisWords } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useLanguage } from '../language/use-language.ts'

const LOOK: Readonly<Record<Basis, string>> = {
  proposal: 'bg-light-primary',
  statute: 'bg-light-success',
  assumption: 'bg-light-warning',
}

/** What a value rests on: the proposal, a law or notice, or an assumption of ours that anybody may dispute. */
export const BasisTag = ({ basis }: { readonly basis: Basis }): ReactElement => {
  const language = useLanguage()
  return <span className={`krds-badge ${LOOK[basis]} basis`}>{basisWords[basis][language]}</span>
}
