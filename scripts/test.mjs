import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { runTool } from './tool.mjs'

/** @typedef {{ status: string, assertionResults: readonly unknown[] }} TestFile */

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

ensureInstalled()
const given = process.argv.slice(2)
const project = given.some((arg) => arg.startsWith('--project')) ? [] : ['--project', 'unit']
const folder = mkdtempSync(join(tmpdir(), 'ondol-test-'))
const report = join(folder, 'report.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const code = await runTool('vitest', ['run', ...project, ...reporters, ...given])
console.log(summary(readReport(report), code))
process.exitCode = code
rmSync(folder, { recursive: true, force: true })
