import type { Origin } from '@ondol/rules'

/** A figure that an office has published. */
export const published = (
  publisher: { readonly ko: string; readonly en: string },
  title: { readonly ko: string; readonly en: string },
  date: string,
): Origin => ({ kind: 'published', publisher, title, date })

/** Ours, because no published figure was at hand; the words say what it leans on. */
export const assumed = (ko: string, en: string): Origin => ({ kind: 'assumption', text: { ko, en } })

/** A figure of the Seoul Institute’s proposal. */
export const proposed = (ko: string, en: string): Origin => ({ kind: 'proposal', text: { ko, en } })
