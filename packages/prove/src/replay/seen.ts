import {
  assess,
  derivedValue,
  type Expression,
  loadPack,
  type Pack,
  type Result,
  readFacts,
  type Value,
} from '@ondol/rules'
import type { CaseInput } from './case-input.ts'

/** What the interpreter says of a case. */
export interface Seen {
  /** The answer of a programme for the subject. */
  readonly result: (programme: string) => Result
  /** The value of a rule that the question asks beside the programmes. */
  readonly value: (rule: Expression) => Value
}

/** The interpreter, ready to be asked about one entity: programmes, and rules that stand in no programme. */
export interface Interpreter {
  readonly see: (input: CaseInput, subject: string) => Seen
}

const PROBE = 'proof'
const title = { ko: '증명', en: 'proof' }

/** Loads a pack together with further rules, each as a variable of the entity. */
export function newInterpreter(
  { definition }: Pack,
  entity: string,
  rules: readonly Expression[],
): Interpreter {
  const derived = rules.map((expression, index) => ({ entity, id: `${PROBE}${index}`, title, expression }))
  // Periods in force already stand among the conditions of a pack that was loaded.
  const programmes = definition.programmes.map(({ inForce: _, ...programme }) => programme)
  const pack = loadPack({ ...definition, programmes, derived: [...definition.derived, ...derived] })
  return {
    see: (input, subject) => {
      const facts = readFacts(pack, input)
      const { results } = assess(pack, facts)
      return {
        result: (programme) => {
          const found = results.find((one) => one.programme === programme && one.subject === subject)
          if (found === undefined) throw new Error(`${programme} of ${subject}: expected an answer`)
          return found
        },
        value: (rule) => derivedValue(pack, facts, { subject, id: `${PROBE}${rules.indexOf(rule)}` }),
      }
    },
  }
}
