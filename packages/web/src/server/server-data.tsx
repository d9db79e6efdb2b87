import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { ServerProblem } from './server-problem.ts'

const RETRIES = 2

/** Worth asking again: the server could not be reached, or was not well. What it refused, it refuses again. */
const mayPass = (error: Error): boolean =>
  error instanceof ServerProblem && (error.problem.status === 0 || error.problem.status >= 500)

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => failures < RETRIES && mayPass(error) },
    mutations: { retry: false },
  },
})

/** What pages below know of the server is fetched once, and shown to all of them. */
export const ServerData = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
)
