import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from './pages.ts'

/** Writes the pages below a folder, and removes those that it no longer has. */
export function writePages(folder: string, pages: readonly Page[]): void {
  for (const path of strayPages(folder, pages)) rmSync(join(folder, path))
  for (const { path, markdown } of pages) writePage(join(folder, path), markdown)
}

/** Writes one page that stands beside others that are written by hand. */
export function writePage(file: string, markdown: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, markdown)
}

/** True where one page is missing or out of date. */
export function isStale(file: string, markdown: string): boolean {
  return contentOf(file) !== markdown
}

/** The pages below a folder that are missing, out of date or too many. */
export function stalePages(folder: string, pages: readonly Page[]): readonly string[] {
  const changed = pages.filter(({ path, markdown }) => isStale(join(folder, path), markdown))
  return [...changed.map(({ path }) => path), ...strayPages(folder, pages)]
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function strayPages(folder: string, pages: readonly Page[]): readonly string[] {
  const known = new Set(pages.map(({ path }) => path))
  return filesBelow(folder).filter((path) => path.endsWith('.md') && !known.has(path))
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}
