import { multiply, roundDown, within } from '../expression/arithmetic.ts'
import { above, atLeast, atMost } from '../expression/compare.ts'
import { when } from '../expression/decide.ts'
import type { Typed } from '../expression/expression.ts'
import { choice, declared, int, won } from '../expression/literal.ts'
import { has, is, not, or } from '../expression/logic.ts'
import { anyOf, countOf, sumOver, via } from '../expression/relations.ts'
import { last, mean } from '../expression/series.ts'
import type { PackDefinition } from '../pack/definition.ts'
import { type DerivedHandle, derive } from '../pack/derived.ts'
import { type ParameterHandle, parameter, type ScaleHandle, scale } from '../pack/parameter.ts'
import { type Programme, programme } from '../pack/programme.ts'
import { toyAdministration, toyFigures } from './toy-administration.ts'
import { garden, gardener, gardeners, plot, plots, rulebook, text } from './toy-vocabulary.ts'

export const leastPoints: ParameterHandle<'int'> = parameter('points.least', 'int', {
  title: text('최소 점수', 'least points'),
  unit: 'times',
  source: rulebook,
  values: { start: 5, '2021-01-01': { value: 7, basis: 'statute', source: text('총회', 'assembly') } },
})
export const share: ParameterHandle<'ratio'> = parameter('seed.share', 'ratio', {
  title: text('지원율', 'share'),
  unit: 'ratio',
  source: rulebook,
  values: { start: 0.5 },
})
export const mostSavings: ParameterHandle<'won'> = parameter('savings.most', 'won', {
  title: text('모은 돈 (이하)', 'savings at most'),
  unit: 'KRW',
  source: rulebook,
  values: { start: 1_000_000 },
})
export const seasonStart: ParameterHandle<'date'> = parameter('season.start', 'date', {
  title: text('철의 시작', 'start of the season'),
  unit: 'date',
  source: rulebook,
  values: { start: '2020-03-01' },
})
/** From 20% (reached) and above 50% (exceeded). */
export const grade: ScaleHandle<'ratio', 'ratio'> = scale(
  'grade',
  { input: 'ratio', output: 'ratio' },
  {
    title: text('등급', 'grade'),
    unit: 'ratio',
    source: rulebook,
    values: {
      start: [
        { from: 0.2, value: 0.1 },
        { above: 0.5, value: 0.4 },
      ],
    },
  },
)
/** 10% above 1,000 won, 20% above 5,000. */
export const tax: ScaleHandle<'won', 'won'> = scale(
  'tax',
  { input: 'won', output: 'won', mode: 'marginal' },
  {
    title: text('부담금', 'levy'),
    unit: 'KRW',
    source: rulebook,
    values: {
      start: [
        { from: 1000, value: 0.1 },
        { from: 5000, value: 0.2 },
      ],
    },
  },
)

export const size: DerivedHandle<'int', 'garden'> = derive(
  'garden',
  { id: 'size', title: text('회원 수', 'number of gardeners') },
  countOf(gardeners),
)
export const wealth: DerivedHandle<'won', 'garden'> = derive(
  'garden',
  { id: 'wealth', title: text('회원 재산', 'wealth of the gardeners') },
  sumOver(gardeners, gardener.savings),
)
export const drought: Typed<'bool'> = declared('drought')

/** Half the mean harvest, for diligent gardeners. */
export const seedGrant: Programme = programme('gardener', {
  id: 'seed-grant',
  number: 1,
  title: text('씨앗 지원', 'Seed grant'),
  summary: text('수확의 절반을 씨앗으로 돌려드립니다.', 'Half the harvest comes back as seed.'),
  source: rulebook,
  conditions: [
    {
      id: 'diligent',
      text: text('점수가 충분할 것', 'Has enough points'),
      source: rulebook,
      holds: atLeast(gardener.points, leastPoints.ref),
    },
    {
      id: 'modest',
      text: text('모은 돈이 적을 것', 'Has little saved'),
      source: rulebook,
      holds: atMost(gardener.savings, mostSavings.ref),
    },
    {
      id: 'no-gold',
      text: text('금배지가 없을 것', 'Has no gold badge'),
      source: rulebook,
      holds: not(has(gardener.badges, 'gold')),
    },
  ],
  benefit: {
    kind: 'benefit',
    text: text('씨앗값', 'price of seed'),
    unit: 'KRW/month',
    amount: roundDown(multiply(mean(gardener.harvest, last(3)), share.ref), 10),
    months: when([{ if: is(gardener.kind, 'bean'), then: int(6) }], int(3)),
  },
  evidence: [{ id: 'book', title: text('수확 장부', 'harvest book'), proves: ['gardener.harvest'] }],
  decidedBy: ['board'],
  fundingLine: text('씨앗 기금', 'seed fund'),
})

/** Tools on loan while a drought lasts. */
export const toolLoan: Programme = programme('gardener', {
  id: 'tool-loan',
  number: 2,
  title: text('농기구 대여', 'Tool loan'),
  summary: text('가뭄에 농기구를 빌려드립니다.', 'Tools on loan in a drought.'),
  source: rulebook,
  conditions: [
    { id: 'drought', text: text('가뭄', 'Drought'), source: rulebook, holds: drought },
    {
      id: 'in-need',
      text: text('그늘이 없거나 자릿값이 밀렸을 것', 'No shade, or rent unpaid'),
      source: rulebook,
      holds: or(via(gardener.garden, not(garden.shaded)), anyOf(plots, not(plot.paid))),
    },
  ],
  benefit: {
    kind: 'loan',
    text: text('농기구', 'tools'),
    unit: 'KRW',
    amount: within(via(gardener.garden, garden.fee), { least: won(1000), most: won(9000) }),
    months: null,
    details: [
      {
        id: 'tool',
        title: text('농기구', 'tool'),
        value: when(
          [{ if: above(gardener.points, int(50)), then: choice<'spade' | 'hose'>('spade') }],
          choice<'spade' | 'hose'>('hose'),
        ),
      },
    ],
  },
  evidence: [],
  decidedBy: ['board'],
  fundingLine: text('농기구 기금', 'tool fund'),
})

/** Advice for a garden; a service without a sum. */
export const advice: Programme = programme('garden', {
  id: 'advice',
  number: 3,
  title: text('상담', 'Advice'),
  summary: text('텃밭 상담', 'Advice for a garden'),
  source: rulebook,
  conditions: [
    {
      id: 'visited',
      text: text('회원이 있을 것', 'Has gardeners'),
      source: rulebook,
      holds: above(size.ref, int(0)),
    },
  ],
  benefit: { kind: 'service', text: text('상담', 'advice'), unit: null, amount: null, months: null },
  evidence: [],
  decidedBy: ['board'],
  fundingLine: text('상담 기금', 'advice fund'),
})

/** The pack of a small garden club: every mechanism of the language, and nothing of a city. */
export const toyPack: PackDefinition = {
  id: 'garden-club',
  version: '1',
  title: text('텃밭 모임', 'Garden club'),
  entities: [garden.definition, gardener.definition, plot.definition],
  relations: [gardeners.definition, plots.definition],
  declarations: [
    {
      id: 'drought',
      title: text('가뭄', 'drought'),
      source: rulebook,
      periods: [{ from: '2020-03-01', to: '2020-06-30' }, { from: '2021-05-01' }],
    },
  ],
  derived: [size.definition, wealth.definition],
  parameters: [
    ...[leastPoints, share, mostSavings, seasonStart, grade, tax].map((handle) => handle.definition),
    ...toyFigures,
  ],
  programmes: [seedGrant, toolLoan, advice],
  exclusions: [
    {
      programmes: ['seed-grant', 'tool-loan'],
      text: text('둘 가운데 하나만', 'only one of the two'),
      source: rulebook,
    },
  ],
  institutions: [
    { id: 'board', level: 'city', title: text('운영위', 'board'), channel: text('게시판', 'notice board') },
    {
      id: 'warden',
      level: 'borough',
      title: text('밭지기', 'warden of the bed'),
      nameInBorough: text('밭지기', 'warden'),
      channel: text('밭머리', 'head of the bed'),
    },
  ],
  administration: toyAdministration,
  detailChoices: { tool: { spade: text('삽', 'spade'), hose: text('호스', 'hose') } },
}
