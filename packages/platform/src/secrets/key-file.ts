import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { readKeys, writeKeys } from './key-text.ts'
import { type Keys, type Making, makeKeys } from './keys.ts'
import { KeyRingError } from './secrets-error.ts'

/** Read and written by the owner alone. */
const OWNER_ONLY = 0o600
const OTHERS = 0o077

/** The keys of a file, or `undefined` where there is none. A file that others may read or change is refused. */
export function readKeyFile(file: string): Keys | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  if (process.platform !== 'win32' && (stat.mode & OTHERS) !== 0)
    throw new KeyRingError(file, 'a file that its owner alone may read (chmod 600)')
  return readKeys(readFileSync(file, 'utf8'), file)
}

/**
 * The keys of a file, which is made with new keys where there is none. It appears whole or not at all, and where
 * two processes make it at once, both get the keys of the one that came first.
 */
export function openKeyFile(file: string, making: Making): Keys {
  const known = readKeyFile(file)
  if (known !== undefined) return known
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const made = `${file}.${process.pid}.${making.random(6).toString('hex')}`
  writeWhole(made, writeKeys(makeKeys(making)))
  try {
    linkUnlessThere(made, file)
  } finally {
    rmSync(made)
  }
  syncFolder(file)
  return readKeyFile(file) ?? openKeyFile(file, making)
}

/**
 * Changes the keys of a file. The new file takes the place of the old one at once; nothing is lost where the
 * machine stops in between, and a second change at the same time is refused.
 */
export function changeKeyFile(file: string, change: (keys: Keys) => Keys): Keys {
  const next = `${file}.next`
  claim(next)
  try {
    const keys = readKeyFile(file)
    if (keys === undefined) throw new KeyRingError(file, 'a file of keys')
    const changed = change(keys)
    writeTo(openSync(next, 'w'), writeKeys(changed))
    renameSync(next, file)
    syncFolder(file)
    return changed
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
}

function claim(next: string): void {
  try {
    closeSync(openSync(next, 'wx', OWNER_ONLY))
  } catch (error) {
    if (hasCode(error, 'EEXIST'))
      throw new KeyRingError(next, 'no other change under way (remove the file if one was cut short)')
    throw error
  }
}

function writeWhole(file: string, text: string): void {
  writeTo(openSync(file, 'wx', OWNER_ONLY), text)
  // The process may have been told to take more rights away than these, never to give more.
  chmodSync(file, OWNER_ONLY)
}

function writeTo(handle: number, text: string): void {
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function linkUnlessThere(made: string, file: string): void {
  try {
    linkSync(made, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
}

/** A new name is only kept through a power cut once its folder is written. */
function syncFolder(file: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
