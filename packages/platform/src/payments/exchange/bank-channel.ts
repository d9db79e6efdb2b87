import { join } from 'node:path'
import { type FolderContent, moveInto, moveOver, putWhole, wholeFiles } from './whole-files.ts'

/**
 * The way to the bank and back. A channel may deliver a file twice and in any order; it never delivers half of
 * one, and it forgets a file only when told that it was dealt with.
 */
export interface BankChannel {
  /** Puts a batch where the bank does not look, under the name that it will have. May be done over again. */
  readonly stage: (name: string, content: string) => Promise<void>
  /**
   * Hands over what was staged, in one step that happens whole or not at all. Where nothing is staged under the
   * name any longer, it was handed over before, and nothing happens: so no crash hands a batch over twice.
   */
  readonly dispatch: (name: string) => Promise<void>
  /** What the bank has left, and what of it cannot be read yet. */
  readonly receive: () => Promise<FolderContent>
  /** Notes that a file was dealt with, so that it is not received again. */
  readonly accept: (name: string) => Promise<void>
  /** Sets aside a file that cannot be read, for a person to look at. */
  readonly setAside: (name: string) => Promise<void>
}

/** The folders of an exchange, seen from the city: made ready, out to the bank, and in from it. */
export const FOLDERS = {
  ready: 'ready',
  out: 'outgoing',
  in: 'incoming',
  accepted: 'accepted',
  aside: 'set-aside',
} as const

/** A channel over a folder, as a mounted SFTP drop is one: `outgoing/` to the bank, `incoming/` from it. */
export function folderChannel(folder: string): BankChannel {
  const incoming = join(folder, FOLDERS.in)
  return {
    stage: async (name, content) => await putWhole(join(folder, FOLDERS.ready), name, content),
    dispatch: async (name) => await moveOver(join(folder, FOLDERS.ready), name, join(folder, FOLDERS.out)),
    receive: async () => await wholeFiles(incoming),
    accept: async (name) => await moveInto(incoming, name, FOLDERS.accepted),
    setAside: async (name) => await moveInto(incoming, name, FOLDERS.aside),
  }
}

/** Stages a batch and hands it over. */
export async function handOver(
  channel: Pick<BankChannel, 'stage' | 'dispatch'>,
  name: string,
  content: string,
): Promise<void> {
  await channel.stage(name, content)
  await channel.dispatch(name)
}
