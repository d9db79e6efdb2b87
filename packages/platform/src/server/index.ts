export { apiDescription } from './api-description.ts'
export { buildServer, type ServerOptions } from './build-server.ts'
export { ConfigurationError, type Flags, readConfig } from './config.ts'
export { serve } from './serve.ts'
