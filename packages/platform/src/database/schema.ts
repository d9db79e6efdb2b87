import type { AuditTables } from '../audit/index.ts'
import type { CaseTables } from '../cases/index.ts'
import type { CouncilTables } from '../councils/index.ts'
import type { DemonstrationTables } from '../demonstration/index.ts'
import type { EvidenceTables } from '../evidence/index.ts'
import type { FundTables } from '../fund/index.ts'
import type { IdentityTables } from '../identity/index.ts'
import type { JobTables } from '../jobs/index.ts'
import type { LedgerTables } from '../ledger/index.ts'
import type { LenderTables } from '../lenders/index.ts'
import type { NoticeTables } from '../notices/index.ts'
import type { PaymentTables } from '../payments/index.ts'

/**
 * Every table, by name. Each folder of the platform describes its own in `tables.ts` and joins here; the
 * tables themselves are made by the files in `migrations/`.
 */
export interface Schema
  extends AuditTables,
    CaseTables,
    CouncilTables,
    DemonstrationTables,
    EvidenceTables,
    FundTables,
    IdentityTables,
    JobTables,
    LedgerTables,
    LenderTables,
    NoticeTables,
    PaymentTables {}
