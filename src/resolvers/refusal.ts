/** The questions that are refused: stable codes, when each is given, and what to do. Printed to docs/errors.md. */
export const refusalKinds = [
  {
    code: 'DIMENSION_NOT_ALLOWED',
    when: 'An indicator is grouped by a dimension that the form does not break it down by, e.g. fees by applicant type.',
    remedy: '`extensions.allowedDimensions` lists what it can be grouped by.',
  },
  {
    code: 'FILTER_NOT_ALLOWED',
    when: 'A filter narrows a dimension that an indicator of the same question does not have.',
    remedy: 'Ask for the indicator in a question of its own, or use `indicator(key:, where:)`.',
  },
  {
    code: 'COMBINATION_NOT_ALLOWED',
    when: 'What was asked cannot go together: dimensions of two tables of the form, one dimension twice, a change of rows that span several years, a rank or share within a region of rows without a place, a share of a rate.',
    remedy: 'The message names what to add or leave out, e.g. ask one question for each table.',
  },
  {
    code: 'BAD_CONDITION',
    when: 'A condition of `having` compares with something that is not a finite number.',
    remedy: 'Give a number.',
  },
  {
    code: 'BAD_ORDERING',
    when: 'An entry of `orderBy` has neither or both of indicator and key, or a key that the rows do not have.',
    remedy: 'Give one of the two; `extensions.allowed` lists the keys of the rows.',
  },
  {
    code: 'UNKNOWN_REGION',
    when: 'A code or a name is not one of a region of the warehouse.',
    remedy: '`regions(search:)` finds codes by name.',
  },
  {
    code: 'UNKNOWN_AGENCY',
    when: 'An id in a filter is not one of a body of the release.',
    remedy: '`agencies(where: { search: … })` finds ids by name.',
  },
  {
    code: 'YEAR_OUTSIDE_DATA',
    when: 'No report of the release is of the years of a filter.',
    remedy: '`extensions.years` lists the years that have reports.',
  },
  {
    code: 'UNKNOWN_RELEASE',
    when: 'A release is named that is not kept.',
    remedy: '`extensions.kept` lists those that are; `releases` says when each was built.',
  },
  {
    code: 'ONE_RELEASE',
    when: 'The fields of one operation name different releases.',
    remedy: 'Ask each release in an operation of its own; `revisions` compares two.',
  },
  {
    code: 'BAD_RANGE',
    when: 'A range of years ends before it begins, or `change(years:)` is not 1 to 50.',
    remedy: 'Swap its ends; ask for a number of years in the range.',
  },
  {
    code: 'BAD_MAP_YEAR',
    when: '`mapYear` is a year whose divisions are not known, or is given where the geography is AS_REPORTED.',
    remedy:
      '`extensions.from` and `to` are the years that can be mapped onto; ask for `geography: HARMONISED`.',
  },
  {
    code: 'AMBIGUOUS_REGION',
    when: 'The text of a region filter fits several regions alike, e.g. 鼓楼区.',
    remedy:
      '`extensions.candidates` lists them. Name the places above (南京市鼓楼区), or give the code of one.',
  },
  {
    code: 'BAD_SEARCH',
    when: 'The text of a search is longer than any name that could be meant.',
    remedy: 'Look for at most 50 characters.',
  },
  {
    code: 'BAD_PAGE',
    when: '`first` is less than 1 or more than a page may have.',
    remedy: 'Ask for 1 to 500 items.',
  },
  {
    code: 'BAD_CURSOR',
    when: '`after` is not a cursor of the same question and release.',
    remedy: 'Ask the first page again and go on from its `endCursor`.',
  },
  {
    code: 'BAD_PARAMETER',
    when: 'A parameter of a URL is not known, given twice, or has a value it does not take.',
    remedy: '`/v1/openapi.json` lists the parameters and what each takes.',
  },
  {
    code: 'BAD_FILTER',
    when: 'A `$filter` of OData cannot be read, or compares a column with a value of another type.',
    remedy: 'The message says where and what was expected there; `$metadata` has the types.',
  },
  {
    code: 'UNKNOWN_TABLE',
    when: 'There is no table of that name, or no format of that extension.',
    remedy: '`/v1/tables` lists the tables and their formats.',
  },
] as const;

export type RefusalCode = (typeof refusalKinds)[number]['code'];

/**
 * A question that has no honest answer, refused before any SQL: what was received and what would be right.
 * The details go to the client beside the code.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
