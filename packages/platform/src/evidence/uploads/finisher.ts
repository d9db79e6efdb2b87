import type { LandedFile, Landing } from './landing.ts'

/** Does with an arrived file what is to be done, once, however many ask at the same time. */
export interface Finisher<O> {
  readonly finish: (file: LandedFile) => Promise<O>
  /** Finishes an upload that has arrived in full, if it has. */
  readonly finishLanded: (id: string) => Promise<void>
  /** Finishes all that an earlier process left. Answers how many, and those that failed and are left for later. */
  readonly sweep: () => Promise<{ readonly finished: number; readonly failed: readonly Failed[] }>
}

/** An upload that could not be finished, because of us. */
export interface Failed {
  readonly id: string
  readonly error: unknown
}

/**
 * Finishes uploads. `run` keeps the file and answers; only when it has, the bytes are let go. A process that is
 * killed in between leaves them, and `run` is asked again about the same upload.
 */
export function makeFinisher<O>(landing: Landing, run: (file: LandedFile) => Promise<O>): Finisher<O> {
  const underWay = new Map<string, Promise<O>>()
  const once = async (file: LandedFile): Promise<O> => {
    try {
      const outcome = await run(file)
      await landing.settle(file.id)
      return outcome
    } finally {
      underWay.delete(file.id)
    }
  }
  const finish = (file: LandedFile): Promise<O> => {
    const outcome = underWay.get(file.id) ?? once(file)
    underWay.set(file.id, outcome)
    return outcome
  }
  return {
    finish,
    finishLanded: async (id) => {
      const file = await landing.unsettled(id)
      if (file !== null) await finish(file)
    },
    sweep: async () => {
      const failed: Failed[] = []
      const files = await landing.allUnsettled()
      for (const file of files)
        await finish(file).catch((error: unknown) => failed.push({ id: file.id, error }))
      return { finished: files.length - failed.length, failed }
    },
  }
}
