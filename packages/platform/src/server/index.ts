export { apiDescription } from './api-description.ts'
export { buildServer, type ServerOptions } from './build-server.ts'
export { ConfigurationError, type Flags } from './config.ts'
export { serve } from './serve.ts'
