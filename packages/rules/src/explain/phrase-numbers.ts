import type { Expression, ExpressionOf } from '../expression/expression.ts'

type Say = (part: Expression) => string

const SIGNS = { add: ' + ', subtract: ' − ', multiply: ' × ', divide: ' ÷ ' } as const

/** Says a calculation: `(median × 30% − income) × 50%, rounded down to 10 won`. */
export function arithmeticPhrase(
  node: ExpressionOf<'arithmetic' | 'round-down'>,
  say: Say,
  ko: boolean,
): string {
  if (node.kind === 'round-down') {
    return ko ? `${say(node.of)} (${node.to}원 미만 버림)` : `${say(node.of)}, rounded down to ${node.to} won`
  }
  if (node.op === 'min' || node.op === 'max') {
    const parts = node.of.map(say).join(', ')
    if (ko) return `${node.op === 'min' ? '더 작은 값' : '더 큰 값'}(${parts})`
    return `the ${node.op === 'min' ? 'smaller' : 'larger'} of (${parts})`
  }
  const { op } = node
  return node.of
    .map((part, index) => (needsBrackets(part, op, index) ? `(${say(part)})` : say(part)))
    .join(SIGNS[op])
}

/** True where a part would be read otherwise without brackets: a sum in a product, a product divided by. */
function needsBrackets(part: Expression, within: keyof typeof SIGNS, index: number): boolean {
  if (part.kind === 'when') return true
  if (part.kind !== 'arithmetic') return false
  const isSum = part.op === 'add' || part.op === 'subtract'
  const isProduct = part.op === 'multiply' || part.op === 'divide'
  if (within === 'multiply' || within === 'divide')
    return isSum || (isProduct && within === 'divide' && index > 0)
  return isSum && within === 'subtract' && index > 0
}

type DateNode = ExpressionOf<'today' | 'first-of-month' | 'age' | 'months-between' | 'add-months'>

/** Says a date or a span of time. */
export function datePhrase(node: DateNode, say: Say, ko: boolean): string {
  switch (node.kind) {
    case 'today':
      return ko ? '기준일' : 'the date of the question'
    case 'first-of-month':
      return ko ? `${node.back}개월 전 달의 1일` : `the first day of the month ${node.back} months before`
    case 'age':
      return ko ? '만 나이' : 'age in completed years'
    case 'months-between':
      return ko
        ? `${say(node.from)}부터 ${say(node.to)}까지의 개월 수`
        : `months from ${say(node.from)} to ${say(node.to)}`
    case 'add-months':
      return addedMonths(node, say, ko)
  }
}

function addedMonths({ of, months }: ExpressionOf<'add-months'>, say: Say, ko: boolean): string {
  const back = subtracted(months)
  if (back !== undefined) return ko ? `${say(of)}의 ${say(back)} 전` : `${say(back)} before ${say(of)}`
  return ko ? `${say(of)}의 ${say(months)} 뒤` : `${say(months)} after ${say(of)}`
}

/** `n` where the expression is `0 − n`. */
function subtracted(node: Expression): Expression | undefined {
  if (node.kind !== 'arithmetic' || node.op !== 'subtract') return undefined
  const [zero, count] = node.of
  return zero?.kind === 'literal' && zero.value === 0 ? count : undefined
}
