import type { Institution } from '@ondol/rules'
import { assumption } from './sources.ts'

/** The bodies that decide, and how to reach them. */
export const institutions: readonly Institution[] = [
  {
    id: 'win-win-council',
    level: 'borough',
    nameInBorough: { ko: '상생협의체', en: 'win-win council' },
    title: { ko: '자치구 상생협의체', en: 'borough win-win council' },
    channel: { ko: '가게가 있는 구청', en: 'the office of the borough where the shop is' },
  },
  {
    id: 'rent-reduction-committee',
    level: 'city',
    title: { ko: '임차료 감액 조정위원회', en: 'rent-reduction committee' },
    channel: {
      ko: '서울시 (협의체에서 합의하지 못한 경우)',
      en: 'the city, where the council could not agree',
    },
  },
  {
    id: 'help-centre',
    level: 'city',
    title: { ko: '감액청구권 청구 도움 센터', en: 'help centre for rent claims' },
    channel: { ko: '전화나 방문', en: 'by telephone or in person' },
    contact: {
      telephone: '120',
      hours: { ko: '평일 9시~18시', en: 'weekdays, 9:00 to 18:00' },
      source: assumption(
        '도움 센터는 제안에 있는 새 기관이어서, 다산콜센터(120)가 이어 준다고 가정',
        'the centre is new and the proposal’s; we take it to be reached through the city’s call centre (120)',
      ),
    },
  },
  {
    id: 'tax-relief-committee',
    level: 'borough',
    nameInBorough: { ko: '세제감면위원회', en: 'tax-relief committee' },
    title: { ko: '세제감면위원회', en: 'tax-relief committee' },
    channel: { ko: '건물이 있는 구청 세무과', en: 'the tax office of the borough where the building is' },
  },
  {
    id: 'local-tax-review-board',
    level: 'borough',
    nameInBorough: { ko: '지방세심의위원회', en: 'local-tax review board' },
    title: { ko: '지방세심의위원회', en: 'local-tax review board' },
    channel: { ko: '구청 세무과 또는 위택스', en: 'the borough’s tax office or its online service' },
  },
  {
    id: 'commercial-bank',
    level: 'lender',
    title: { ko: '시중은행', en: 'commercial bank' },
    channel: { ko: '거래 은행 영업점', en: 'a branch of your bank' },
  },
  {
    id: 'ibk',
    level: 'lender',
    title: { ko: 'IBK기업은행', en: 'IBK (Industrial Bank of Korea)' },
    channel: { ko: '기업은행 영업점', en: 'a branch of IBK' },
  },
  {
    id: 'semas',
    level: 'lender',
    title: { ko: '소상공인시장진흥공단', en: 'SEMAS (Small Enterprise and Market Service)' },
    channel: {
      ko: '지역센터, 또는 위탁을 맡은 저축은행·카드사',
      en: 'a local centre, or a savings bank or card company acting for it',
    },
  },
  {
    id: 'lender',
    level: 'lender',
    title: { ko: '대출한 금융기관', en: 'the lender' },
    channel: { ko: '대출받은 금융기관의 창구', en: 'the counter of the lender that made the loan' },
  },
  {
    id: 'fund-office',
    level: 'city',
    title: { ko: '서울형 고용보험 기금 사무국', en: 'employment-fund office' },
    channel: { ko: '기금 사무국 창구나 전화', en: 'the fund’s counter or telephone' },
  },
  {
    id: 'city-labour-office',
    level: 'city',
    title: { ko: '서울시 노동 담당 부서', en: 'city labour office' },
    channel: { ko: '서울시 노동 상담 창구', en: 'the city’s labour counter' },
  },
  {
    id: 'community-service-centre',
    level: 'borough',
    nameInBorough: { ko: '동주민센터', en: 'community service centre' },
    title: { ko: '동주민센터', en: 'community service centre' },
    channel: { ko: '사는 곳의 동주민센터', en: 'the centre of your neighbourhood' },
  },
  {
    id: 'community-health-centre',
    level: 'borough',
    nameInBorough: { ko: '보건소', en: 'community health centre' },
    title: { ko: '보건소', en: 'community health centre' },
    channel: {
      ko: '사는 구의 보건소나 동주민센터',
      en: 'the health centre of your borough or the community service centre',
    },
  },
  {
    id: 'youth-office',
    level: 'city',
    title: { ko: '청년 담당 부서', en: 'youth office' },
    channel: { ko: '서울시 청년 창구', en: 'the city’s youth counter' },
  },
  {
    id: 'fifty-plus-office',
    level: 'city',
    title: { ko: '50플러스 센터', en: '50-plus office' },
    channel: { ko: '가까운 50플러스 센터', en: 'the nearest 50-plus centre' },
  },
]
