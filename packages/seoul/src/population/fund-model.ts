import type { FundModel } from '@ondol/rules'

const OURS = {
  ko: '가정: 충격은 시작 한 해 뒤에 온다. 실직률과 가입 속도는 실태조사로 바꾼다',
  en: 'assumption: the shock comes a year after the start; a survey should replace the rates of job loss and of joining',
}

/** How Seoul's employment fund is projected: what the rules do not say is assumed. */
export const fundModel: FundModel = {
  fund: 'employment-fund',
  rate: 'employment-fund.contribution-rate',
  base: 'fundBaseIncome',
  claim: {
    work: 'unemployed',
    seekingWork: true,
    jobSearchActivities: 2,
    lastWorkedOn: { monthsBefore: 1 },
    employmentInsured: false,
  },
  usualLoss: 0.015,
  uncertainty: 0.25,
  joining: { share: 0.5, overMonths: 12 },
  scenarios: [
    {
      id: 'mild',
      title: { ko: '약한 충격', en: 'mild' },
      waves: [{ from: 12, months: 6, times: 1.3 }],
      origin: OURS,
    },
    {
      id: 'spring-2020',
      title: { ko: '2020년 봄과 같은 충격', en: 'as in spring 2020' },
      waves: [
        { from: 12, months: 3, times: 1.6 },
        { from: 15, months: 6, times: 1.3 },
      ],
      origin: OURS,
    },
    {
      id: 'severe',
      title: { ko: '심한 충격', en: 'severe' },
      waves: [{ from: 12, months: 12, times: 3 }],
      origin: OURS,
    },
    {
      id: 'waves',
      title: { ko: '2~3년 되풀이되는 유행', en: 'waves over two to three years' },
      waves: [6, 15, 24, 33].map((from) => ({ from, months: 4, times: 2 })),
      origin: {
        ko: '제안: 2~3년 주기적으로 발생할 것으로 예상. 크기는 가정',
        en: 'proposal: expected to recur over two to three years; their size is assumed',
      },
    },
  ],
  record: {
    title: { ko: '전국 구직급여 지급액', en: 'job-seeker’s benefit paid nationwide' },
    origin: { ko: '제안 3부 일자리', en: 'proposal, part 3, jobs' },
    months: { '2020-02': 781_900_000_000, '2020-03': 898_200_000_000 },
  },
  origin: OURS,
}
