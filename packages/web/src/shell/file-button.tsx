import { type ReactElement, useId } from 'react'

interface FileButtonProps {
  readonly label: string
  /** What the dialog offers, as the `accept` attribute has it. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** A button that asks for a file, in the words of the page rather than of the browser. */
export const FileButton = ({ label, accept, onFile }: FileButtonProps): ReactElement => {
  const id = useId()
  return (
    <div className="file-button">
      <input
        id={id}
        className="sr-only"
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onFile(file)
          // The same file can be chosen again after it was corrected.
          currentTarget.value = ''
        }}
      />
      <label htmlFor={id} className="krds-btn medium tertiary">
        {label}
      </label>
    </div>
  )
}
