import { join } from 'node:path'
import { type FolderContent, moveInto, putWhole, wholeFiles } from './whole-files.ts'

/**
 * The way to the bank and back. A channel may deliver a file twice and in any order; it never delivers half of
 * one, and it forgets a file only when told that it was dealt with.
 */
export interface BankChannel {
  /** Hands a batch over. The same name with the same content may be handed over again after a crash. */
  readonly send: (name: string, content: string) => Promise<void>
  /** What the bank has left, and what of it cannot be read yet. */
  readonly receive: () => Promise<FolderContent>
  /** Notes that a file was dealt with, so that it is not received again. */
  readonly accept: (name: string) => Promise<void>
  /** Sets aside a file that cannot be read, for a person to look at. */
  readonly setAside: (name: string) => Promise<void>
}

/** The folders of an exchange, seen from the city: out to the bank, and in from it. */
export const FOLDERS = { out: 'outgoing', in: 'incoming', accepted: 'accepted', aside: 'set-aside' } as const

/** A channel over a folder, as a mounted SFTP drop is one: `outgoing/` to the bank, `incoming/` from it. */
export function folderChannel(folder: string): BankChannel {
  const incoming = join(folder, FOLDERS.in)
  return {
    send: async (name, content) => await putWhole(join(folder, FOLDERS.out), name, content),
    receive: async () => await wholeFiles(incoming),
    accept: async (name) => await moveInto(incoming, name, FOLDERS.accepted),
    setAside: async (name) => await moveInto(incoming, name, FOLDERS.aside),
  }
}
