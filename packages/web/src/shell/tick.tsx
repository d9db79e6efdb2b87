import { type MouseEvent, type ReactElement, type ReactNode, useId } from 'react'

interface TickProps {
  readonly isOn: boolean
  readonly onTurn: (on: boolean, event: MouseEvent) => void
  readonly children: ReactNode
  /** One of several with the same name, of which one is on. */
  readonly oneOf?: string
  /** Some of what it stands for is on, and some is not. */
  readonly isPartly?: boolean
  readonly isFixed?: boolean
}

/** A box to tick, or with `oneOf` a choice of one, as the design system draws them. */
export const Tick = ({
  isOn,
  onTurn,
  children,
  oneOf,
  isPartly = false,
  isFixed = false,
}: TickProps): ReactElement => {
  const id = useId()
  return (
    <span className="krds-form-check medium tick-box">
      <input
        id={id}
        type={oneOf === undefined ? 'checkbox' : 'radio'}
        name={oneOf}
        checked={isOn}
        disabled={isFixed}
        ref={(box) => {
          if (box !== null) box.indeterminate = isPartly
        }}
        // A click knows whether the shift key was held; keys of the browser click too.
        onClick={(event) => onTurn(!isOn, event)}
        readOnly
      />
      <label htmlFor={id}>{children}</label>
    </span>
  )
}
