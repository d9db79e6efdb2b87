import { existsSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepTemporaryFolder, removeTemporaryFolders, temporaryFolder } from './temporary-folder.ts'

it('makes folders that differ, and removes them with what is in them', () => {
  const folders = [temporaryFolder('made'), temporaryFolder('made')]
  expect(new Set(folders).size).toBe(2)
  for (const folder of folders) writeFileSync(join(folder, 'file'), 'text')
  expect(process.listeners('exit')).toContain(removeTemporaryFolders)
  removeTemporaryFolders()
  expect(folders.filter((folder) => existsSync(folder))).toEqual([])
  expect(process.listeners('exit')).not.toContain(removeTemporaryFolders)
})

it('leaves one that is to be looked into', () => {
  const folder = temporaryFolder('kept')
  keepTemporaryFolder(folder)
  removeTemporaryFolders()
  expect(existsSync(folder)).toBe(true)
  rmdirSync(folder)
})
