import { register } from 'tsx/esm/api'

// A thread of Node 20 does not load TypeScript of itself.
register()
await import('./run-worker.ts')
