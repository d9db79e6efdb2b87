import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { BankFileTaken } from '../server/api-types.ts'
import { request } from '../server/request.ts'
import { useStale } from './use-stale.ts'

/** Writes what is released into files and sends them; answers how many. */
export const useSend = (): UseMutationResult<number, Error, void> =>
  useMutation({
    mutationFn: async () => {
      const { made } = await request<{ readonly made: readonly object[] }>('/v1/payments/batches', {
        method: 'POST',
        body: {},
      })
      return made.length
    },
    onSettled: useStale(),
  })

/** Reads what the bank has left in the folder; answers how many files were new. */
export const useReadReports = (): UseMutationResult<number, Error, void> =>
  useMutation({
    mutationFn: async () => {
      const { applied } = await request<{ readonly applied: readonly string[] }>('/v1/payments/reports', {
        method: 'POST',
        body: {},
      })
      return applied.length
    },
    onSettled: useStale(),
  })

/** A file that was handed in, and what became of it. */
export interface HandedIn {
  readonly name: string
  readonly taken: BankFileTaken
}

/** Hands in a file of the bank, byte by byte. */
export const useHandIn = (): UseMutationResult<HandedIn, Error, File> =>
  useMutation({
    mutationFn: async (file) => {
      const body = { name: file.name, content: base64Of(new Uint8Array(await file.arrayBuffer())) }
      const taken = await request<BankFileTaken>('/v1/payments/reports/files', { method: 'POST', body })
      return { name: file.name, taken }
    },
    onSettled: useStale(),
  })

const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
