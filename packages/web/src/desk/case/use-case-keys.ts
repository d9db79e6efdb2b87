import { navigate } from '../../shell/route.ts'
import type { DeskAction } from '../act/desk-action.ts'
import type { Binding } from '../keys/use-keys.ts'
import type { Neighbours } from './neighbours.ts'

interface CaseKeysProps {
  readonly query: string
  readonly neighbours: Neighbours
  /** What is open to the reader now. */
  readonly can: readonly DeskAction[]
  readonly onOpen: (action: DeskAction) => void
}

const ACTION_KEYS: readonly (readonly [string, Binding['name'], readonly DeskAction[]])[] = [
  ['t', 'take', ['take']],
  ['a', 'approve', ['second-sign', 'approve', 'propose-decision']],
  ['r', 'reject', ['return-proposal', 'reject', 'propose-decision']],
  ['e', 'ask', ['ask-evidence']],
  ['m', 'message', ['message']],
  ['n', 'note', ['note']],
]

/** What keys do on a case: go to the next one, or open a form. Nothing is sent by a key alone. */
export const useCaseKeys = ({ query, neighbours, can, onOpen }: CaseKeysProps): readonly Binding[] => {
  const goTo = (id: string | null) => (): void => {
    if (id !== null) navigate({ page: 'desk-case', id, query })
  }
  const opening = ACTION_KEYS.flatMap(([key, name, actions]): Binding[] => {
    const action = actions.find((one) => can.includes(one))
    return action === undefined ? [] : [{ keys: [key], name, run: () => onOpen(action) }]
  })
  return [
    { keys: ['j'], name: 'nextCase', run: goTo(neighbours.next) },
    { keys: ['k'], name: 'previousCase', run: goTo(neighbours.previous) },
    { keys: ['u'], name: 'back', run: () => navigate({ page: 'desk', query }) },
    ...opening,
  ]
}
