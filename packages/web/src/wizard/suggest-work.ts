/** How a person works, in answers of daily life. */
export interface WorkClues {
  /** One of the special occupations, or `none`. */
  readonly occupation: string
  /** Works for one client or company, or for several. */
  readonly clients: 'one' | 'several'
  /** Who sets the hours and the place. */
  readonly hours: 'theirs' | 'mine'
  /** Performs, writes, draws, makes music or films. */
  readonly isArt: boolean
}

export type SuggestedWork = 'special' | 'freelancer' | 'artist' | 'temporary'

/**
 * The word that forms use for such work. One of the nine occupations is special-type work; the arts are an
 * artist's; set hours at one place are employment, whatever the contract says; the rest is freelance work.
 */
export const suggestWork = ({ occupation, clients, hours, isArt }: WorkClues): SuggestedWork => {
  if (occupation !== 'none') return 'special'
  if (isArt) return 'artist'
  if (hours === 'theirs' && clients === 'one') return 'temporary'
  return 'freelancer'
}
