export { apiDescription } from './api-description.ts'
export { buildServer, type ServerOptions } from './build-server.ts'
export {
  type Config,
  ConfigurationError,
  type Flags,
  readConfig,
  SETTINGS,
  type SettingFacts,
} from './config.ts'
export { EVIDENCE_SETTINGS, readEvidenceSettings } from './evidence-settings.ts'
export { openDelivery } from './open-delivery.ts'
export { paymentsForJobs } from './payments-for-jobs.ts'
export { serve } from './serve.ts'
