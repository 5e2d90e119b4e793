/** A record that is no normalized report: what is wrong with it, field by field. */
export class InvalidRecordError extends Error {
  constructor(
    /** One sentence per fault: the field, and what was received. */
    readonly faults: readonly string[],
  ) {
    super(faults.join(' '));
    this.name = 'InvalidRecordError';
  }
}
