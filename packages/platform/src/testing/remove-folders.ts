import { afterAll } from 'vitest'
import { removeTemporaryFolders } from './temporary-folder.ts'

// Registered before any of the test file, so that it is the last to run.
afterAll(removeTemporaryFolders)
