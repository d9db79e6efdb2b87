import { createRoot } from 'react-dom/client'
import { startLanguage } from './language/i18n.ts'
import { App } from './shell/app.tsx'
import { startDisplayMode } from './shell/display-mode.ts'
import { startWebFont } from './shell/web-font.ts'

const start = async (): Promise<void> => {
  startDisplayMode()
  await startLanguage()
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(<App />)
  startWebFont()
}

void start()
