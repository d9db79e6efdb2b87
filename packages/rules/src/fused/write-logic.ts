import type { ExpressionOf } from '../expression/expression.ts'
import { type Code, joined, js } from './code.ts'
import { fresh, ifKnown, kept, say, type Writer } from './writer.ts'

export function writeNot(node: ExpressionOf<'not'>, { page, part }: Writer): Code {
  const of = part(node.of)
  return ifKnown(page, [of], js`!${of}`)
}

export function writeOneOf(node: ExpressionOf<'one-of'>, { page, part }: Writer): Code {
  const of = part(node.of)
  return ifKnown(page, [of], isAnyOf([of], node.choices))
}

export function writeHas(node: ExpressionOf<'has'>, { page, part }: Writer): Code {
  const of = part(node.of)
  return ifKnown(page, [of], js`${of}.has(${node.choice})`)
}

function isAnyOf(values: readonly Code[], wanted: readonly unknown[]): Code {
  const tests = values.flatMap((value) => wanted.map((one) => js`${value}===${one}`))
  return joined(tests, '||', 'false')
}

export function writeConnective(node: ExpressionOf<'and' | 'or'>, { page, part }: Writer): Code {
  const settling = node.kind === 'or'
  const value = fresh(page)
  if (page.records) {
    const parts = node.of.map(part)
    const [isSettled, isOpen] = [isAnyOf(parts, [settling]), isAnyOf(parts, [undefined])]
    say(page, js`const ${value}=${isSettled}?${settling}:${isOpen}?undefined:${!settling};`)
    return kept(page, value)
  }
  const settled = fresh(page)
  say(page, js`let ${value}=${!settling};${settled}:{`)
  for (const one of node.of) {
    const truth = part(one)
    say(page, js`if(${truth}===${settling}){${value}=${settling};break ${settled};}`)
    say(page, js`if(${truth}===undefined)${value}=undefined;`)
  }
  say(page, js`}`)
  return kept(page, value)
}

export function writeWhen(node: ExpressionOf<'when'>, writer: Writer): Code {
  const { page } = writer
  const value = fresh(page)
  const decided = fresh(page)
  say(page, js`let ${value};${decided}:{`)
  if (page.records) recordTable(node, writer, { value, decided })
  else askTable(node, writer, { value, decided })
  say(page, js`}`)
  return kept(page, value)
}

/** The variable of an answer, and the label of the block that is left with it. */
interface Answer {
  readonly value: Code
  readonly decided: Code
}

function askTable({ cases, otherwise }: ExpressionOf<'when'>, writer: Writer, answer: Answer): void {
  const { page, part } = writer
  const { value, decided } = answer
  for (const { if: condition, then } of cases) {
    const holds = part(condition)
    say(page, js`if(${holds}===undefined)break ${decided};`)
    say(page, js`if(${holds}){`)
    const result = part(then)
    say(page, js`${value}=${result};break ${decided};}`)
  }
  const result = part(otherwise)
  say(page, js`${value}=${result};`)
}

/** Behind an unknown condition every answer that may still come is recorded, since its facts may be needed. */
function recordTable({ cases, otherwise }: ExpressionOf<'when'>, writer: Writer, answer: Answer): void {
  const { page, part } = writer
  const { value, decided } = answer
  const open = fresh(page)
  say(page, js`let ${open}=false;`)
  for (const { if: condition, then } of cases) {
    const holds = part(condition)
    say(page, js`if(${holds}!==false){`)
    const result = part(then)
    say(page, js`if(${holds}){if(!${open})${value}=${result};break ${decided};}`)
    say(page, js`${open}=true;}`)
  }
  const result = part(otherwise)
  say(page, js`if(!${open})${value}=${result};`)
}
