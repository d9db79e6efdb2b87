import type { Administration, DeliveryRole, ServiceLevel } from '../pack/administration.ts'
import type { Parameter, Unit } from '../pack/parameter.ts'
import { rulebook, text } from './toy-vocabulary.ts'

interface Figure {
  readonly type: 'int' | 'won'
  readonly unit: Unit
  readonly start: number
}

const figure = (id: string, { type, unit, start }: Figure): Parameter => ({
  kind: 'value',
  id,
  type,
  title: text(id, id),
  unit,
  source: rulebook,
  values: { start },
})

const days = figure('wait.days', { type: 'int', unit: 'working-days', start: 5 })
const signed = figure('sign.above', { type: 'won', unit: 'KRW', start: 10_000 })
const alone = figure('depart.at-most', { type: 'won', unit: 'KRW', start: 2_000 })
const appeal = figure('appeal.days', { type: 'int', unit: 'days', start: 90 })
const seedBudget = figure('budget.seed-grant', { type: 'won', unit: 'KRW/year', start: 100_000 })

/** The figures by which the garden club delivers. */
export const toyFigures: readonly Parameter[] = [days, signed, alone, appeal, seedBudget]

const level = (waitsFor: DeliveryRole, escalatesTo: DeliveryRole = 'supervisor'): ServiceLevel => ({
  title: text('기다림', 'waiting'),
  waitsFor,
  days: days.id,
  escalatesTo,
  source: rulebook,
})

/** How the garden club delivers: its beds are its boroughs. */
export const toyAdministration: Administration = {
  serviceLevels: {
    submitted: level('officer'),
    'under-review': level('officer'),
    'evidence-asked': level('resident', 'officer'),
    committee: level('mediator'),
    approved: level('paymaster'),
    appealed: level('supervisor', 'operator'),
    reopened: level('officer'),
    offered: level('lender'),
    'lender-asked': level('resident'),
    'lender-accepted': level('lender'),
  },
  answerDays: days.id,
  secondSignatureAbove: signed.id,
  departureAloneAtMost: alone.id,
  appealDays: appeal.id,
  appealDaysAtMost: appeal.id,
  budgets: { 'seed-grant': seedBudget.id },
  funds: [],
  holidays: [
    { date: '2020-05-05', kind: 'public', title: text('어린이날', 'Children’s Day'), source: rulebook },
    { date: '2020-10-01', kind: 'public', title: text('추석', 'Chuseok'), source: rulebook },
  ],
  holidaysUntil: '2020-12-31',
  boroughs: { flower: text('꽃밭', 'Flower bed'), herb: text('허브밭', 'Herb bed') },
  boroughOf: { gardener: ['kind'], garden: ['gardeners', 'kind'], plot: ['tenant', 'kind'] },
}
