import { type ReactElement, useEffect, useRef } from 'react'
import { Tick } from '../../shell/tick.tsx'

interface PickManyProps {
  readonly label: string
  /** What stands beside the label: what is picked, in short. */
  readonly shown: string
  readonly options: readonly { readonly id: string; readonly title: string; readonly count?: number }[]
  readonly picked: readonly string[]
  readonly onPick: (picked: readonly string[]) => void
}

/** Closes what is unfolded when somebody presses Escape in it, or goes elsewhere. Answers how to stop that. */
const closeWhenLeft = (details: HTMLDetailsElement): (() => void) => {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !details.open) return
    event.stopPropagation()
    details.open = false
    details.querySelector('summary')?.focus()
  }
  const closeUnlessIn = (place: EventTarget | null): void => {
    if (details.open && place instanceof Node && !details.contains(place)) details.open = false
  }
  const onPress = ({ target }: Event): void => closeUnlessIn(target)
  // Only the Tab key leads away: a press on a label inside takes the focus out for a moment, too.
  const onTab = ({ key }: KeyboardEvent): void => {
    if (key === 'Tab') closeUnlessIn(document.activeElement)
  }
  details.addEventListener('keydown', onKey)
  document.addEventListener('keyup', onTab)
  document.addEventListener('pointerdown', onPress)
  return () => {
    details.removeEventListener('keydown', onKey)
    document.removeEventListener('keyup', onTab)
    document.removeEventListener('pointerdown', onPress)
  }
}

/** A choice of several, folded away until it is opened. */
export const PickMany = ({ label, shown, options, picked, onPick }: PickManyProps): ReactElement => {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => (details.current === null ? undefined : closeWhenLeft(details.current)), [])
  const toggle = (id: string): void =>
    onPick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
  return (
    <details ref={details} className="pick">
      <summary>
        <span className="pick-label">{label}</span> {shown}
      </summary>
      <fieldset className="pick-options">
        <legend className="sr-only">{label}</legend>
        {options.map(({ id, title, count }) => (
          <Tick key={id} isOn={picked.includes(id)} onTurn={() => toggle(id)}>
            {title}
            {count !== undefined && <span className="pick-count">{count}</span>}
          </Tick>
        ))}
      </fieldset>
    </details>
  )
}
