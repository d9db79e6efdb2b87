import 'i18next'
import type { KoreanMessages } from '../messages/ko.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: KoreanMessages }
  }
}
