import { useTranslation } from 'react-i18next'

/** The bank’s codes in words; a code that is not known stands for itself. */
export const useReason = (): ((code: string) => string) => {
  const { t } = useTranslation('payments')
  const known: Readonly<Record<string, string>> = t('reason', { returnObjects: true })
  return (code) => known[code] ?? code
}
