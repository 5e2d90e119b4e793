/** Why a statement did not come to its end though nothing is wrong with it, as a client is told. */
export const statementFaults = {
  BUSY: 'The service is answering as many questions as it can. Ask again in a moment.',
  TIMEOUT:
    'The question takes longer than the time limit. Narrow the years or regions, ask for fewer figures, or group by less.',
  CLIENT_GONE: 'The client went away before the answer was ready.',
  RESOURCE:
    'The question needs more memory than one question may have. Narrow the years or regions, ask for fewer figures, or group by less.',
} as const;

export type StatementFaultCode = keyof typeof statementFaults;

/** A statement that was not run, or not to its end. The message is for the client; the cause is for us. */
export class StatementFault extends Error {
  constructor(
    readonly code: StatementFaultCode,
    options?: ErrorOptions,
  ) {
    super(statementFaults[code], options);
    this.name = 'StatementFault';
  }
}

/**
 * How DuckDB says that memory is used up, or that it may not or cannot spill to disk. A file that a text of SQL names
 * is denied in the same words, with the line of the text behind them.
 */
const resourceErrors =
  /^(Out of Memory Error|Permission Error: File system LocalFileSystem has been disabled by configuration\s*$|IO Error: .*No space left)/s;

/** What became of a statement that failed: RESOURCE where DuckDB ran out of something, else the error itself. */
export function toStatementError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  return resourceErrors.test(message) ? new StatementFault('RESOURCE', { cause: error }) : error;
}
