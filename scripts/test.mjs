import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ensureInstalled, root } from './install.mjs'
import { runTool } from './tool.mjs'

/** @typedef {{ status: string, fullName: string }} Test */

/** @typedef {{ name: string, status: string, assertionResults: readonly Test[] }} TestFile */

/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: readonly TestFile[] }} Report */

/** @type {(file: string) => Report} */
const readReport = (file) =>
  existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, testResults: [] }

/** @type {(report: Report, code: number) => string} */
const summary = (report, code) => {
  // A file that cannot even be loaded has no tests to count, and counts as one that failed.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  // A run can fail without a test that does: in its set-up, or by an error that nobody caught.
  return `${report.numPassedTests} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`
}

/** @type {(report: Report) => readonly string[]} */
const namesOfFailed = (report) =>
  report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed')
      const file = relative(root, name)
      return tests.length === 0 ? [file] : tests.map(({ fullName }) => `${file}: ${fullName}`)
    })

ensureInstalled()
const given = process.argv.slice(2)
const project = given.some((arg) => arg.startsWith('--project')) ? [] : ['--project', 'unit']
const folder = mkdtempSync(join(tmpdir(), 'ondol-test-'))
const report = join(folder, 'report.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const code = await runTool('vitest', ['run', ...project, ...reporters, ...given])
const read = readReport(report)
// Told once more at the end, since the end is what is kept of a long log.
for (const name of namesOfFailed(read)) console.log(`FAILED ${name}`)
console.log(summary(read, code))
process.exitCode = code
rmSync(folder, { recursive: true, force: true })
