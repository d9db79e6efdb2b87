import type { ColumnType } from 'kysely'

/** When a job that comes round was last due, and how its last run went. */
export interface JobScheduleTable {
  readonly name: string
  readonly due: Date
  readonly done_at: ColumnType<Date | null, never, Date>
  readonly failed_at: ColumnType<Date | null, never, Date>
  readonly failure: ColumnType<string | null, never, string>
}

/** The tables of this folder, by name. Those of the queue itself belong to pg-boss. */
export interface JobTables {
  readonly job_schedule: JobScheduleTable
}
