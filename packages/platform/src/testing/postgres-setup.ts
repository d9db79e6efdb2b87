import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server.ts'
import { makeTemplate } from './test-database.ts'

/** One PostgreSQL server for the run; each test gets a database of its own. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startPostgres({ settings: { fsync: 'off', max_connections: '200' } })
  const template = await makeTemplate(server.url)
  project.provide('databases', { kind: 'postgresql', url: server.url, template })
  return server.stop
}
