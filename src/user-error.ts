/** Codes of the errors a person at the command line can fix. Stable. */
export type UserErrorCode =
  | 'PATH_NOT_FOUND'
  | 'PATH_UNREADABLE'
  | 'NO_DOCUMENTS'
  | 'OUTPUT_UNWRITABLE'
  | 'WAREHOUSE_NOT_FOUND'
  | 'WAREHOUSE_UNREADABLE'
  | 'WAREHOUSE_VERSION'
  | 'PORT_IN_USE'
  | 'SETTING_INVALID';

/**
 * Something a person can fix: what was received and where, and what to do. Shown as one line; anything else
 * that is thrown is our own bug and is shown with its stack.
 */
export class UserError extends Error {
  constructor(
    readonly code: UserErrorCode,
    /** What was received and where. */
    message: string,
    /** What to do about it. */
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'UserError';
  }

  /** The one line a person sees. */
  toLine(): string {
    return `nianbao: ${this.code}: ${this.message} ${this.remedy}`;
  }
}
