import { join } from 'node:path'
import type { ViteUserConfig } from 'vitest/config'
import { configDefaults, defineConfig } from 'vitest/config'

/** Removes the temporary folders of a test file after it. */
const setupFiles = [join(import.meta.dirname, 'packages/platform/src/testing/remove-folders.ts')]

/**
 * Time enough on a machine that is busy with other things: limits find what hangs, and what is slow is found by
 * benchmarks.
 */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 180_000 }

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles,
          include: ['packages/*/{src,build}/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/browser/**', 'tests/kill/**'],
          globalSetup: ['packages/platform/src/testing/pglite-setup.ts'],
          ...PATIENCE,
        },
      },
      {
        test: {
          // What talks to the database, again on a PostgreSQL server.
          name: 'postgresql',
          setupFiles,
          include: ['packages/platform/src/**/*.db.test.ts'],
          globalSetup: ['packages/platform/src/testing/postgres-setup.ts'],
          ...PATIENCE,
        },
      },
      {
        test: {
          // Servers and databases that are killed; DRILL_TIMES says how often, DRILL_SEED at which moments.
          name: 'kill',
          setupFiles,
          include: ['tests/kill/**/*.kill.test.ts'],
          fileParallelism: false,
          testTimeout: 4 * 3_600_000,
        },
      },
      {
        test: {
          name: 'browser',
          setupFiles,
          include: ['tests/browser/**/*.browser.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          fileParallelism: false,
          ...PATIENCE,
        },
      },
    ],
  },
})

export default config
