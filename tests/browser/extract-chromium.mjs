// Run by chromium.ts in a process of its own, because the package unpacks into TMPDIR and reads its
// environment while it is being imported.
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
