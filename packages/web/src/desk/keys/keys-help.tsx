import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../shell/dialog.tsx'
import { Tick } from '../../shell/tick.tsx'
import { turnKeys, useKeysSwitch } from './keys-switch.ts'
import { type Binding, useKeys } from './use-keys.ts'

interface KeysHelpProps {
  /** The keys of the page. */
  readonly bindings: readonly Binding[]
}

const SHOWN: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' }

const KeysDialog = ({
  bindings,
  onClose,
}: KeysHelpProps & { readonly onClose: () => void }): ReactElement => {
  const { t } = useTranslation('desk')
  const areOn = useKeysSwitch()
  return (
    <Dialog title={t('keys.title')} className="keys" onClose={onClose}>
      <dl className="keys-list">
        {bindings.map(({ keys, name }) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{SHOWN[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <Tick isOn={areOn} onTurn={turnKeys}>
        {t('keys.on')}
      </Tick>
      <p className="quiet">{t('keys.offText')}</p>
    </Dialog>
  )
}

/** Makes the keys of a page work, and shows them on `?` or by a button. */
export const KeysHelp = ({ bindings }: KeysHelpProps): ReactElement => {
  const { t } = useTranslation('desk')
  const [isOpen, setOpen] = useState(false)
  const all: readonly Binding[] = [...bindings, { keys: ['?'], name: 'help', run: () => setOpen(true) }]
  useKeys(all)
  return (
    <>
      <button type="button" className="krds-btn small text keys-open" onClick={() => setOpen(true)}>
        {t('keys.title')} <kbd>?</kbd>
      </button>
      {isOpen && <KeysDialog bindings={all} onClose={() => setOpen(false)} />}
    </>
  )
}
