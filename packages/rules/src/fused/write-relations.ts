import { positionIn } from '../evaluate/layout.ts'
import { ifNumber, type Row } from '../evaluate/value.ts'
import type { AggregateOperator, ExpressionOf } from '../expression/expression.ts'
import { fieldOf } from '../pack/vocabulary.ts'
import { type Code, js } from './code.ts'
import { constant, fresh, kept, type Page, say, slotFor, type Writer } from './writer.ts'

export function writeVia(node: ExpressionOf<'via'>, { page, partAt, scope, layout, row }: Writer): Code {
  const position = positionIn(layout.fields.get(node.entity), node.link)
  const field = fieldOf(scope.vocabulary, { entity: node.entity, field: node.link }, scope.place)
  const [value, other] = [fresh(page), fresh(page)]
  say(page, js`let ${value};const ${other}=${row}.fields[${position}];if(${other}!==undefined){`)
  const of = partAt(field.type === 'link' ? field.to : node.entity, other, node.of)
  say(page, js`${value}=${of};}`)
  return kept(page, value)
}

const NOBODY: readonly Row[] = []

export function writeAggregate(node: ExpressionOf<'aggregate'>, writer: Writer): Code {
  const { page, unitAt, layout, row } = writer
  const unit = constant(page, unitAt(node))
  const [members, index, one, value] = [fresh(page), fresh(page), fresh(page), fresh(page)]
  const back = js`${row}.back[${positionIn(layout.relations, node.relation)}]`
  say(page, js`const ${members}=${back}??${constant(page, NOBODY)};`)
  const membersSlot = slotFor(page)
  if (page.records) say(page, js`log[${membersSlot}]=new Array(${members}.length);`)
  const { before, step, after } = folding(node.op, { value, one, page })
  say(page, before)
  say(page, js`for(let ${index}=0;${index}<${members}.length;${index}++){`)
  if (page.records) {
    const log = js`log[${membersSlot}][${index}]`
    say(page, js`const ${one}=${unit}.result(${log}=${unit}.record(frame,${members}[${index}]));`)
  } else {
    say(page, js`const ${one}=${unit}.evaluate(frame,${members}[${index}]);`)
  }
  say(page, js`${step}}`)
  say(page, after)
  return kept(page, value)
}

/** How the values of members come to one: what is said before, for each, and after. */
interface Folding {
  readonly before: Code
  readonly step: Code
  readonly after: Code
}

/** The variables of the whole and of one member. */
interface Places {
  readonly value: Code
  readonly one: Code
  readonly page: Page
}

function folding(op: AggregateOperator, { value, one, page }: Places): Folding {
  switch (op) {
    case 'any':
      return truths(true, value, one)
    case 'every':
      return truths(false, value, one)
    case 'sum': {
      const sum = numbers(js`${value}+${one}`, value, one)
      return { ...sum, after: js`${sum.after}${value}=${constant(page, ifNumber)}(${value});` }
    }
    case 'max':
      return numbers(js`Math.max(${value},${one})`, value, one)
    case 'min':
      return numbers(js`Math.min(${value},${one})`, value, one)
  }
}

function truths(settling: boolean, value: Code, one: Code): Folding {
  return {
    before: js`let ${value}=${!settling};`,
    step: js`if(${one}===${settling})${value}=${settling};else if(${one}===undefined&&${value}!==${settling})${value}=undefined;`,
    after: js``,
  }
}

/** `null` stands for no member yet, since `undefined` is unknown. */
function numbers(both: Code, value: Code, one: Code): Folding {
  return {
    before: js`let ${value}=null;`,
    step: js`${value}=${one}===undefined||${value}===undefined?undefined:${value}===null?${one}:${both};`,
    after: js`if(${value}===null)${value}=0;`,
  }
}
