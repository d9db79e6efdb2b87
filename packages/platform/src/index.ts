export {
  apiDescription,
  buildServer,
  ConfigurationError,
  type Flags,
  type ServerOptions,
  serve,
} from './server/index.ts'
