import {
  ACT_NAMES,
  ACTS,
  type ActName,
  COUNCIL_ARROWS,
  COUNCIL_GUARDS,
  COUNCIL_STATE_NAMES,
  COUNCIL_STATES,
  type CouncilArrow,
  type CouncilStateName,
} from '../councils/index.ts'
import { blocks, table } from './markdown.ts'

const HEAD = `# States of a council

Drawn by \`npx ondol docs\` from \`packages/platform/src/councils/model\`. Acts that leave a council in its state are listed below and not drawn. What days and numbers the guards go by is in the pack: the rules of each body are parameters.`

/** The page that draws and lists how a council goes, as Markdown. */
export function councilStatesPage(): string {
  return blocks(
    HEAD,
    `\`\`\`mermaid\n${diagram()}\n\`\`\``,
    '## States',
    table(['state', '한국어', 'English', 'waits for'], COUNCIL_STATE_NAMES.map(stateRow)),
    '## Acts',
    table(['act', '한국어', 'by', 'from → to', 'what must hold'], ACT_NAMES.map(actRow)),
    '## What must hold',
    table(
      ['name', '한국어', 'English'],
      Object.entries(COUNCIL_GUARDS).map(([name, { ko, en }]) => [code(name), ko, en]),
    ),
  )
}

function diagram(): string {
  const names = COUNCIL_STATE_NAMES.map(
    (state) =>
      `  state "${COUNCIL_STATES[state].title.ko} · ${COUNCIL_STATES[state].title.en}" as ${alias(state)}`,
  )
  const pairs = new Map<string, readonly CouncilArrow[]>()
  for (const arrow of COUNCIL_ARROWS.filter(({ from, to }) => from !== to)) {
    const pair = `${alias(arrow.from)} --> ${alias(arrow.to)}`
    pairs.set(pair, [...(pairs.get(pair) ?? []), arrow])
  }
  const lines = [...pairs].map(([pair, arrows]) => `  ${pair}: ${arrows.map(label).join(', ')}`)
  const over = COUNCIL_STATE_NAMES.filter((state) => COUNCIL_STATES[state].phase === 'over')
  return [
    'stateDiagram-v2',
    ...names,
    '  [*] --> draft',
    ...lines,
    ...over.map((state) => `  ${alias(state)} --> [*]`),
  ].join('\n')
}

/** Mermaid takes no hyphen in the name of a state. */
const alias = (state: CouncilStateName): string => state.replaceAll('-', '_')

const label = ({ act, where }: CouncilArrow): string => (where === null ? act : `${act} (${where})`)

function stateRow(state: CouncilStateName): readonly string[] {
  const { title, waitsFor } = COUNCIL_STATES[state]
  return [code(state), title.ko, title.en, waitsFor ?? '']
}

function actRow(act: ActName): readonly string[] {
  const { title, by, moves, guards } = ACTS[act]
  const ways = moves.map(({ from, to, where }) => {
    const condition = where === undefined ? '' : ` (${where})`
    return `${from.join(', ')} → ${to === 'same' ? 'the same' : to}${condition}`
  })
  return [code(act), title.ko, by.join(', '), ways.join('<br>'), guards.map(code).join(' ')]
}

const code = (name: string): string => `\`${name}\``
