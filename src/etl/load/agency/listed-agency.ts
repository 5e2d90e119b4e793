import type { AgencyTypeKey } from '../../../schema/catalogue/agency-types.js';

/** A body that the operator of a warehouse says there is, with the statistics years it ought to report for. */
export interface ListedAgency {
  readonly regionCode: string;
  readonly type: AgencyTypeKey;
  readonly name: string;
  /** First and last year, both included; null where open. */
  readonly from: number | null;
  readonly to: number | null;
}
