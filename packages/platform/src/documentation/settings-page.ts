import { EVIDENCE_SETTINGS, SETTINGS, type SettingFacts } from '../server/index.ts'
import { blocks, table } from './markdown.ts'
import { SETTING_WORDS } from './setting-words.ts'

const HEAD = `# Settings · 설정

Written by \`npx ondol docs\` from what the server reads. Settings are variables of the environment; one that cannot be used ends the start with one line that names it. How they go together: [operation.md](operation.md).`

/** Neither of the two tables of the server: keys are read beside them, by commands too. */
const KEYS: SettingFacts = {
  name: 'ONDOL_KEYS',
  usual: null,
  expected: 'keys as JSON, as `ondol keys rotate` prints them',
}

/** The page of every setting, in both languages, as Markdown. Throws where one has no words. */
export function settingsPage(): string {
  return blocks(
    HEAD,
    '## The server',
    settingsTable([...SETTINGS, KEYS]),
    '## Papers and registers',
    settingsTable(EVIDENCE_SETTINGS),
  )
}

function settingsTable(settings: readonly SettingFacts[]): string {
  return table(['setting', 'usual', 'expected', 'what it is for', '하는 일'], settings.map(settingRow))
}

function settingRow({ name, usual, expected }: SettingFacts): readonly string[] {
  const words = SETTING_WORDS[name]
  if (words === undefined) throw new Error(`${name}: expected words for it in setting-words.ts`)
  return [`\`${name}\``, usual === null ? '' : `\`${usual}\``, expected, words.en, words.ko]
}
