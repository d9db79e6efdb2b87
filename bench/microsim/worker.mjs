// The start of a thread: a worker does not inherit how this process reads TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
