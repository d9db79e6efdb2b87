import i18next from 'i18next'

/**
 * Makes the texts of one area of the site ready, in both languages. An area that is fetched only when somebody goes
 * there brings its own texts, so that they do not weigh on the first page.
 */
export const addCatalogue = (
  area: string,
  { ko, en }: { readonly ko: object; readonly en: object },
): void => {
  i18next.addResourceBundle('ko', area, ko)
  i18next.addResourceBundle('en', area, en)
}
