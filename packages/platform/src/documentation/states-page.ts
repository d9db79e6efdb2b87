import {
  ACTION_NAMES,
  ACTIONS,
  type ActionName,
  ARROWS,
  type Arrow,
  GUARDS,
  STATE_NAMES,
  STATES,
  type State,
} from '../cases/index.ts'
import { blocks, table } from './markdown.ts'

const HEAD = `# States of a case

Drawn by \`npx ondol docs\` from \`packages/platform/src/cases\`: \`states.ts\`, \`actions.ts\`, \`guards.ts\`. Actions that leave a case in its state are listed below and not drawn.`

/** The page that draws and lists the state machine, as Markdown. */
export function statesPage(): string {
  return blocks(
    HEAD,
    `\`\`\`mermaid\n${diagram()}\n\`\`\``,
    '## States',
    table(['state', '한국어', 'English', 'waits for', 'service level'], STATE_NAMES.map(stateRow)),
    'A state with a service level is escalated once its working days have passed; the days, and to whom, are administration parameters of the policy pack. Passing decides nothing.',
    '## Actions',
    table(['action', '한국어', 'by', 'from → to', 'what must hold', 'needs'], ACTION_NAMES.map(actionRow)),
    '## What must hold',
    table(
      ['name', '한국어', 'English'],
      Object.entries(GUARDS).map(([name, { ko, en }]) => [code(name), ko, en]),
    ),
  )
}

function diagram(): string {
  const names = STATE_NAMES.map(
    (state) => `  state "${STATES[state].title.ko} · ${STATES[state].title.en}" as ${alias(state)}`,
  )
  const moving = ARROWS.filter(({ from, to }) => from !== to)
  const pairs = new Map<string, readonly Arrow[]>()
  for (const arrow of moving) {
    const pair = `${alias(arrow.from)} --> ${alias(arrow.to)}`
    pairs.set(pair, [...(pairs.get(pair) ?? []), arrow])
  }
  const lines = [...pairs].map(([pair, arrows]) => `  ${pair}: ${arrows.map(label).join(', ')}`)
  return [
    'stateDiagram-v2',
    ...names,
    '  [*] --> draft',
    ...lines,
    '  withdrawn --> [*]',
    '  closed --> [*]',
  ].join('\n')
}

/** Mermaid takes no hyphen in the name of a state. */
const alias = (state: State): string => state.replaceAll('-', '_')

const label = ({ action, where }: Arrow): string => (where === null ? action : `${action} (${where})`)

function stateRow(state: State): readonly string[] {
  const { title, waitsFor, timed } = STATES[state]
  return [code(state), title.ko, title.en, waitsFor ?? '', timed ? code(state) : '']
}

function actionRow(action: ActionName): readonly string[] {
  const { title, by, moves, guards, needs } = ACTIONS[action]
  const ways = moves.map(({ from, to, where }) => {
    const condition = where === undefined ? '' : ` (${where})`
    return `${from.join(', ')} → ${to === 'same' ? 'the same' : to === 'back' ? 'where the appeal came from' : to}${condition}`
  })
  return [
    code(action),
    title.ko,
    by.join(', '),
    ways.join('<br>'),
    guards.map(code).join(' '),
    needs.join(', '),
  ]
}

const code = (name: string): string => `\`${name}\``
