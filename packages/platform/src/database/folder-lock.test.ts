import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { FolderInUse, lockFolder } from './folder-lock.ts'

const newFolder = (): string => join(temporaryFolder('lock'), 'database')

it('gives the folder to one owner, and back', () => {
  const folder = newFolder()
  const release = lockFolder(folder)
  expect(existsSync(`${folder}.lock`)).toBe(true)
  release()
  expect(existsSync(`${folder}.lock`)).toBe(false)
  lockFolder(folder)()
})

it('refuses a folder that a living process has, and takes it when that one was killed', async () => {
  const folder = newFolder()
  const script = `
    const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))})
    lockFolder(${JSON.stringify(folder)})
    console.log('locked')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
  await once(child.stdout, 'data')
  expect(() => lockFolder(folder)).toThrow(FolderInUse)
  expect(() => lockFolder(folder)).toThrow(`process ${child.pid}`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  lockFolder(folder)()
})

it('takes the lock of a process whose number another one bears now', () => {
  const folder = newFolder()
  writeFileSync(`${folder}.lock`, `${process.ppid} 1`)
  if (existsSync(`/proc/${process.ppid}/stat`)) lockFolder(folder)()
  else expect(() => lockFolder(folder)).toThrow(FolderInUse)
})
