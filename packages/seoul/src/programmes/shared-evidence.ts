import type { Evidence } from '@ondol/rules'

/** What proves a fall of sales; simplified taxpayers have no half-year returns and need another proof. */
export const vatSalesRecord: Evidence = {
  id: 'vat-sales-record',
  title: { ko: '부가가치세 매출 신고 자료', en: 'VAT sales record' },
  proves: ['business.sales'],
  alternative: {
    ko: '간이과세자처럼 반기 신고가 없으면 카드·현금영수증 매출표, 포스 기록, 통장 내역으로 대신할 수 있습니다.',
    en: 'Where there is no half-year return, as for simplified taxpayers, card and cash-receipt sales, till records or bank statements may stand in.',
  },
}
