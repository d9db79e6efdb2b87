/** A backup that cannot be made or used. The message is one line that names the place and what was expected. */
export class BackupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'BackupError'
  }
}
