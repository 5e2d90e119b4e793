/** The errors of the command line that a person can fix: stable codes and when each is given. Printed to docs/errors.md. */
export const userErrorKinds = [
  { code: 'PATH_NOT_FOUND', when: 'A file or folder that was named does not exist.' },
  { code: 'PATH_UNREADABLE', when: 'A file or folder that was named cannot be read.' },
  { code: 'NO_DOCUMENTS', when: 'The files and folders that were named hold no document.' },
  {
    code: 'NO_REPORTS',
    when: 'Nothing that was read is a report that can be loaded; no warehouse is built.',
  },
  {
    code: 'CORRECTION_INVALID',
    when: 'A file of corrections does not follow the format, or two corrections are for one cell; no warehouse is built.',
  },
  {
    code: 'CORRECTION_STALE',
    when: 'A cell does not print what its correction was made for; no warehouse is built.',
  },
  {
    code: 'CORRECTION_TARGET_MISSING',
    when: 'A report that is corrected lacks the cell, or was replaced by another document; no warehouse is built.',
  },
  {
    code: 'AGENCY_LIST_INVALID',
    when: 'A row of the list of bodies names no region, no type, no name or no years; no warehouse is built.',
  },
  {
    code: 'SIDECAR_INVALID',
    when: 'A line of a sources.csv says nothing that can be used: an unknown region, column, day or address, or a file told of twice.',
  },
  {
    code: 'SIDECAR_TARGET_MISSING',
    when: 'A line of a sources.csv names a file that is not there.',
  },
  { code: 'OUTPUT_UNWRITABLE', when: 'The output cannot be written where it was asked for.' },
  {
    code: 'BUILD_RUNNING',
    when: 'Another build of the same warehouse is under way; this one did not begin.',
  },
  {
    code: 'RELEASE_NOT_FOUND',
    when: 'The warehouse keeps no release of this id, or none before the served one.',
  },
  { code: 'WAREHOUSE_NOT_FOUND', when: 'There is no warehouse file at the path.' },
  { code: 'WAREHOUSE_UNREADABLE', when: 'The file cannot be opened as a DuckDB database.' },
  { code: 'WAREHOUSE_VERSION', when: 'The file is not a warehouse of the version this program reads.' },
  {
    code: 'WAREHOUSE_DAMAGED',
    when: 'The file of a release is not as it was built; what was served before is served on.',
  },
  { code: 'PORT_IN_USE', when: 'Another program listens on the port.' },
  {
    code: 'DOCUMENTS_INVALID',
    when: 'The manifest of trusted documents cannot be read, or a document does not fit its id or the schema.',
  },
  { code: 'SETTING_INVALID', when: 'A setting has a value that cannot be used.' },
] as const;

export type UserErrorCode = (typeof userErrorKinds)[number]['code'];

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
