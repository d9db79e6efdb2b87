import type { Expression } from '../expression/expression.ts'
import { js } from '../fused/code.ts'
import type { Programme } from '../pack/programme.ts'
import { type ColumnAnswers, ELIGIBLE, type Holds, INELIGIBLE, OPEN } from './answers.ts'
import type { Tell } from './columnar-options.ts'
import { finishLoop, type Loop, PLACE, type RunRows } from './loop.ts'
import { constant, say, settle } from './page.ts'
import { emptyOf, holdsCode, tellFigures } from './tell-figures.ts'
import { asNumber, asTruth } from './term.ts'

/** A programme's answers, and what puts them there for a block of rows. */
export interface WrittenProgramme {
  readonly answers: ColumnAnswers
  readonly run: RunRows
}

/**
 * Writes a programme into a loop. A row that one condition refuses is left at once, unless every condition is to
 * be told; figures are computed only for those to whom they are told.
 */
export function writeProgramme(
  loop: Loop,
  programme: Programme,
  { tell, rows }: { readonly tell: Tell; readonly rows: number },
): WrittenProgramme {
  const { benefit } = programme
  const status = new Uint8Array(rows)
  const [amount, months] = [new Float64Array(rows), new Float64Array(rows)]
  say(loop.page, js`let s=1;`)
  settle(loop.page)
  const conditions = programme.conditions.map(({ id, holds }) => {
    return { id, holds: writeCondition(loop, holds, { told: tell.conditions === true, rows }) }
  })
  if (tell.conditions === true) say(loop.page, js`if(s===${INELIGIBLE})continue;`)
  say(loop.page, js`${constant(loop.page, status)}[${PLACE}]=s;`)
  settle(loop.page)
  loop.endPasses()
  writeFigure(loop, benefit.months, months)
  const details = (tell.details === true ? benefit.details : []).map(({ id, value }) => {
    return { id, figures: tellFigures(loop, loop.write(value), rows) }
  })
  say(loop.page, js`if(s!==${ELIGIBLE})continue;`)
  settle(loop.page)
  loop.endPasses()
  writeFigure(loop, benefit.amount, amount)
  const answers: ColumnAnswers = {
    programme: programme.id,
    status,
    amount,
    months,
    excludedBy: new Int16Array(rows),
    conditions: tell.conditions === true ? conditions : [],
    details,
  }
  return { answers, run: emptied(answers, finishLoop(loop)) }
}

interface Telling {
  readonly told: boolean
  readonly rows: number
}

function writeCondition(loop: Loop, node: Expression, { told, rows }: Telling): Holds {
  const { page } = loop
  const term = asTruth(loop.write(node))
  const holds = new Uint8Array(told ? rows : 0)
  if (told) {
    say(page, js`${constant(page, holds)}[${PLACE}]=${holdsCode(term)};`)
    const refuses = term.open ? js`${term.code}===2` : js`!${term.code}`
    say(page, js`if(${refuses})s=${INELIGIBLE};`)
    if (term.open) say(page, js`else if(${term.code}===3&&s===${ELIGIBLE})s=${OPEN};`)
  } else if (term.open) {
    say(page, js`if(${term.code}===2)continue;if(${term.code}===3)s=${OPEN};`)
  } else if (term.constant !== true) {
    say(page, js`if(!${term.code})continue;`)
  }
  settle(page)
  return holds
}

function writeFigure(loop: Loop, node: Expression | null, into: Float64Array): void {
  if (node === null) return
  const { code } = asNumber(loop.write(node))
  say(loop.page, js`${constant(loop.page, into)}[${PLACE}]=${code};`)
  settle(loop.page)
}

/** Empty answers stand for those who are refused. */
function emptied(answers: ColumnAnswers, run: RunRows): RunRows {
  const { status, amount, months, excludedBy, details } = answers
  return (from, to) => {
    status.fill(INELIGIBLE)
    amount.fill(Number.NaN)
    months.fill(Number.NaN)
    excludedBy.fill(-1)
    for (const { figures } of details) figures.values.fill(emptyOf(figures))
    run(from, to)
  }
}
