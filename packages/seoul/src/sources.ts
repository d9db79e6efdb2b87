import type { Source } from '@ondol/rules'

/** The Seoul Institute's text says it. The words name the place. */
export const proposal = (ko: string, en: string): Source => ({
  basis: 'proposal',
  text: { ko: `서울연구원 정책제안, ${ko}`, en: `Seoul Institute proposal, ${en}` },
})

/** A law or an official notice of the time says it. */
export const statute = (ko: string, en: string): Source => ({ basis: 'statute', text: { ko, en } })

/** Ours, where the proposal leaves it open. */
export const assumption = (ko: string, en: string): Source => ({ basis: 'assumption', text: { ko, en } })
