import type { Text } from '@ondol/rules'

/** A bank, and how it writes its accounts. */
export interface Bank {
  readonly title: Text
  /** How many digits stand between the dashes of the number that the bank gives today. */
  readonly groups?: readonly number[]
}

/**
 * Banks by the code that the Korea Financial Telecommunications and Clearings Institute (금융결제원) gives each.
 * Groups are those that the banks print; a number of another length, such as an older one, is shown ungrouped.
 */
export const banks: Readonly<Record<string, Bank>> = {
  '002': { title: { ko: '산업은행', en: 'Korea Development Bank' } },
  '003': { title: { ko: '기업은행', en: 'IBK' }, groups: [3, 6, 2, 3] },
  '004': { title: { ko: '국민은행', en: 'KB Kookmin Bank' }, groups: [6, 2, 6] },
  '007': { title: { ko: '수협은행', en: 'Suhyup Bank' } },
  '011': { title: { ko: '농협은행', en: 'NongHyup Bank' }, groups: [3, 4, 4, 2] },
  '012': { title: { ko: '지역 농·축협', en: 'local agricultural cooperatives' } },
  '020': { title: { ko: '우리은행', en: 'Woori Bank' }, groups: [4, 3, 6] },
  '023': { title: { ko: 'SC제일은행', en: 'SC Bank Korea' } },
  '027': { title: { ko: '한국씨티은행', en: 'Citibank Korea' } },
  '031': { title: { ko: 'iM뱅크', en: 'iM Bank' } },
  '032': { title: { ko: '부산은행', en: 'Busan Bank' } },
  '034': { title: { ko: '광주은행', en: 'Gwangju Bank' } },
  '035': { title: { ko: '제주은행', en: 'Jeju Bank' } },
  '037': { title: { ko: '전북은행', en: 'Jeonbuk Bank' } },
  '039': { title: { ko: '경남은행', en: 'Kyongnam Bank' } },
  '045': { title: { ko: '새마을금고', en: 'MG Community Credit Cooperatives' } },
  '048': { title: { ko: '신협', en: 'credit unions' } },
  '050': { title: { ko: '저축은행', en: 'savings banks' } },
  '064': { title: { ko: '산림조합', en: 'forestry cooperatives' } },
  '071': { title: { ko: '우체국', en: 'Korea Post' }, groups: [6, 2, 6] },
  '081': { title: { ko: '하나은행', en: 'Hana Bank' }, groups: [3, 6, 5] },
  '088': { title: { ko: '신한은행', en: 'Shinhan Bank' }, groups: [3, 3, 6] },
  '089': { title: { ko: '케이뱅크', en: 'K Bank' }, groups: [3, 3, 6] },
  '090': { title: { ko: '카카오뱅크', en: 'KakaoBank' }, groups: [4, 2, 7] },
  '092': { title: { ko: '토스뱅크', en: 'Toss Bank' }, groups: [4, 4, 4] },
}
