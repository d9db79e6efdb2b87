import type { Verdict } from '@ondol/prove'
import { isAsDeclared, programmesOf } from '@ondol/prove'
import type { Language, Pack, Text } from '@ondol/rules'
import { blocks, table } from '../documentation/index.ts'

const words = {
  title: { ko: '증명: 제도가 지키는 약속', en: 'Proofs: what the programmes promise' },
  intro: {
    ko: '아래 문장은 표본이 아니라 한도 안의 모든 경우에 대해 확인한 것입니다. 어긋나는 사례는 모두 평가기가 다시 확인했습니다. `npx ondol prove --docs`가 만든 문서이니 손으로 고치지 마십시오.',
    en: 'Each sentence was settled for every case within the bound, not for a sample. Every example against one was confirmed by the evaluator. Made by `npx ondol prove --docs`; do not edit.',
  },
  property: { ko: '약속', en: 'promise' },
  verdict: { ko: '결과', en: 'verdict' },
  holds: { ko: '증명됨', en: 'proved' },
  fails: { ko: '어긋남', en: 'refuted' },
  open: { ko: '결정하지 못함', en: 'not decided' },
  finding: { ko: '제도에 대한 발견', en: 'finding about the policy' },
  loses: { ko: '이 사례가 잃는 금액', en: 'what this example loses' },
  example: { ko: '사실 파일 (평가기에서 열 수 있습니다)', en: 'facts file (opens in the assessor)' },
  together: { ko: '여러 제도 사이', en: 'Between programmes' },
  bound: { ko: '한도', en: 'Bound' },
  boundOfTwo: { ko: '두 경우를 견주는 약속의 한도', en: 'Bound where two cases are compared' },
} as const satisfies Record<string, Text>

/** The first line names what was proved, so that a page of other rules is told apart. */
export const markLine = (mark: string): string => `<!-- pack ${mark} -->`

/** The page of all verdicts in one language. */
export function proofsPage(
  verdicts: readonly Verdict[],
  { pack, mark, language }: { readonly pack: Pack; readonly mark: string; readonly language: Language },
): string {
  const say = (text: Text): string => text[language]
  const sections = pack.definition.programmes.map(({ id, title }) =>
    section(say(title), ofProgramme(verdicts, id), say),
  )
  const others = verdicts.filter(({ property }) => programmesOf(property.claim).length > 1)
  const bounds = [...new Map(verdicts.map(({ bound }) => [bound.en, bound])).values()]
  return blocks(
    markLine(mark),
    `# ${say(words.title)}`,
    say(words.intro),
    ...bounds.map(
      (bound, index) => `**${say(index === 0 ? words.bound : words.boundOfTwo)}**: ${say(bound)}`,
    ),
    ...sections,
    section(say(words.together), others, say),
  )
}

function ofProgramme(verdicts: readonly Verdict[], id: string): readonly Verdict[] {
  return verdicts.filter(({ property }) => {
    const [first, ...more] = programmesOf(property.claim)
    return first === id && more.length === 0
  })
}

function section(title: string, verdicts: readonly Verdict[], say: (text: Text) => string): string {
  const rows = verdicts.map(({ property, status }) => [say(property.text), say(words[status])])
  const findings = verdicts.filter(({ status }) => status !== 'holds')
  return blocks(
    `## ${title}`,
    table([say(words.property), say(words.verdict)], rows),
    ...findings.map((verdict) => finding(verdict, say)),
  ).trimEnd()
}

function finding(verdict: Verdict, say: (text: Text) => string): string {
  const { property, examples, size, reason } = verdict
  const example = examples.at(-1)
  const facts = (example?.facts ?? []).map((input) => `\`\`\`json\n${JSON.stringify(input)}\n\`\`\``)
  const lost = size === null ? null : `${say(words.loses)}: ${size.toLocaleString('en')} KRW`
  return blocks(
    `**${say(words.finding)}** (\`${property.id}\`${isAsDeclared(verdict) ? '' : ' !'}): ${say(property.finding ?? reason ?? words[verdict.status])}`,
    lost,
    facts.length === 0 ? null : `${say(words.example)}, \`${example?.subject ?? ''}\`:`,
    ...facts,
  ).trimEnd()
}
