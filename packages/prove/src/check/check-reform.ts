import {
  type Expression,
  type Language,
  type Pack,
  type Programme,
  type Property,
  phrase,
  readFacts,
  type Text,
} from '@ondol/rules'
import { and, NO, not, type Truth } from '../formula/truth.ts'
import { boundWords } from '../space/bounds.ts'
import { spansOf } from '../space/spans.ts'
import type { Side } from '../translate/side.ts'
import type { CheckOptions } from './check-property.ts'
import { isEligible } from './examine-status.ts'
import type { Inquiry } from './inquiry.ts'
import { type LookOptions, look } from './look.ts'
import { outcomeOf } from './outcome.ts'
import { parametersIn } from './parameters-in.ts'
import type { Example, Verdict } from './verdict.ts'

/** Shows that nobody whom the pack serves is left out by the reformed one, or whom it leaves out, and by what. */
export async function checkReform(
  reformed: Pack,
  programme: Programme,
  options: CheckOptions,
): Promise<Verdict> {
  const started = options.clock()
  const property = keeps(programme)
  const leftOut = new Map<string, Example>()
  let open = false
  for (const { id } of conditionsOf(reformed, programme.id)) {
    const answer = await lookAlways(property, leavesOut(reformed, programme.id, id), options)
    if (answer === 'open') open = true
    else if (answer !== 'none') leftOut.set(id, answer)
  }
  const examples = [...leftOut.values()]
  const status = examples.length > 0 ? 'fails' : open ? 'open' : 'holds'
  return {
    property,
    status,
    examples,
    bound: boundWords(options.bounds),
    reason: leftOut.size === 0 ? null : reasonFor(reformed, programme.id, leftOut),
    size: null,
    milliseconds: Math.round(options.clock() - started),
  }
}

function keeps({ id, title }: Programme): Property {
  return {
    id: `${id}.keeps`,
    text: {
      ko: `${title.ko}: 지금 받을 수 있는 사람은 바뀐 뒤에도 받을 수 있습니다`,
      en: `${title.en}: whoever is eligible now is eligible after the change`,
    },
    claim: { kind: 'reachable', programme: id },
  }
}

const conditionsOf = ({ definition }: Pack, id: string): Programme['conditions'] =>
  definition.programmes.find((programme) => programme.id === id)?.conditions ?? []

/** Eligible before; after it, a condition fails. */
function leavesOut(reformed: Pack, programme: string, condition: string): Inquiry {
  const failsAfter = (side: Side): Truth => outcomeOf(side, programme).conditions.get(condition)?.fails ?? NO
  return {
    differs: { kind: 'pack', pack: reformed },
    rules: [],
    goal: ([before, after]) =>
      before === undefined || after === undefined
        ? NO
        : and(
            outcomeOf(before, programme).eligible,
            not(outcomeOf(after, programme).eligible),
            failsAfter(after),
          ),
    confirms: ([before, after]) =>
      isEligible(before, programme) &&
      after?.result(programme).conditions.some(({ id, holds }) => id === condition && holds === false) ===
        true,
  }
}

async function lookAlways(
  property: Property,
  inquiry: Inquiry,
  options: LookOptions,
): Promise<Example | 'none' | 'open'> {
  const { differs } = inquiry
  const packs = differs?.kind === 'pack' ? [options.pack, differs.pack] : [options.pack]
  const programme = 'programme' in property.claim ? [property.claim.programme] : []
  let open = false
  for (const span of spansOf(packs, parametersIn(packs, programme, []), options.bounds)) {
    const answer = await look(property, { inquiry, span, isExpected: false }, options)
    if (answer.kind === 'found') return answer.example
    if (answer.kind === 'open') open = true
  }
  return open ? 'open' : 'none'
}

function reasonFor(reformed: Pack, programme: string, leftOut: ReadonlyMap<string, Example>): Text {
  const say = (language: Language): string =>
    conditionsOf(reformed, programme)
      .flatMap(({ id, text, holds }) => {
        const example = leftOut.get(id)
        return example === undefined
          ? []
          : [`${text[language]} (${inWords(reformed, holds, { example, language })})`]
      })
      .join('; ')
  return {
    ko: `빠지는 사람: 지금의 조건을 모두 갖추고 다음 가운데 하나를 어기는 사람. ${say('ko')}`,
    en: `left out: whoever fulfils today’s conditions and fails one of these. ${say('en')}`,
  }
}

/** A rule in words, with the values that stand on the day of the example. */
function inWords(
  pack: Pack,
  rule: Expression,
  { example, language }: { readonly example: Example; readonly language: Language },
): string {
  const [entity = ''] = example.subject.split('/')
  const frame = readFacts(pack, example.facts.at(-1)).frame
  return phrase(rule, entity, { pack, language, frame })
}
