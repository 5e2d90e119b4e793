// The boxes of the form as the scripts need them. test/data/form-lists.test.ts holds them to src/schema/catalogue.

const documentColumns = ['ISSUED', 'DISCLOSED_IN_YEAR', 'DISCLOSED_TOTAL', 'REPEALED', 'IN_FORCE'];
const decisionColumns = ['ITEMS_LAST_YEAR', 'ITEMS_CHANGE', 'DECISIONS'];

const disclosureRows = {
  REGULATIONS: documentColumns,
  NORMATIVE_DOCUMENTS: documentColumns,
  LICENSES: decisionColumns,
  OTHER_SERVICES: decisionColumns,
  PENALTIES: decisionColumns,
  COERCIONS: decisionColumns,
  FEES: ['ITEMS_LAST_YEAR', 'ITEMS_CHANGE', 'AMOUNT'],
  PROCUREMENT: ['PROJECTS', 'AMOUNT'],
};

/** The columns of section three with the words over them, the printed total last. */
export const applicantColumns = {
  NATURAL_PERSON: '自然人',
  BUSINESS: '商业企业',
  RESEARCH: '科研机构',
  WELFARE: '社会公益组织',
  LEGAL_SERVICE: '法律服务机构',
  OTHER: '其他',
  TOTAL: '总计',
};

const sharedOutcomes = [
  'GRANTED',
  'PARTLY_GRANTED',
  'REFUSED_STATE_SECRET',
  'REFUSED_BY_LAW',
  'REFUSED_SECURITY_STABILITY',
  'REFUSED_THIRD_PARTY',
  'REFUSED_INTERNAL_AFFAIRS',
  'REFUSED_PROCESS',
  'REFUSED_ENFORCEMENT_FILE',
  'REFUSED_ADMINISTRATIVE_QUERY',
  'UNAVAILABLE_NOT_HELD',
  'UNAVAILABLE_NEEDS_CREATION',
  'UNAVAILABLE_UNCLEAR',
  'NOT_PROCESSED_PETITION',
  'NOT_PROCESSED_DUPLICATE',
  'NOT_PROCESSED_PUBLICATION',
  'NOT_PROCESSED_EXCESSIVE',
  'NOT_PROCESSED_RECONFIRM',
];

/** The rows （一） to （六） of section three, by edition. */
export const outcomeRows = {
  V2019: [...sharedOutcomes, 'OTHER_HANDLING'],
  V2021: [...sharedOutcomes, 'OTHER_NOT_CORRECTED', 'OTHER_FEE_UNPAID', 'OTHER'],
};

export const applicationRows = [
  'RECEIVED',
  'CARRIED_IN',
  ...new Set([...outcomeRows.V2019, ...outcomeRows.V2021]),
  'CLOSED',
  'CARRIED_OUT',
];

/** The groups of section four with the words over them. */
export const procedures = {
  REVIEW: '行政复议',
  LAWSUIT_DIRECT: '未经复议直接起诉',
  LAWSUIT_AFTER_REVIEW: '复议后起诉',
};

/** The columns of each group of section four, the printed total last. */
export const resultColumns = ['UPHELD', 'CORRECTED', 'OTHER', 'PENDING', 'TOTAL'];

const refs = (table, rows, columns) =>
  rows.flatMap((row) => columns.map((column) => `${table}/${row}/${column}`));

/** References of every cell of both editions, in the order of the form. */
export const formRefs = [
  ...Object.entries(disclosureRows).flatMap(([row, columns]) => refs('disclosure', [row], columns)),
  ...refs('applications', applicationRows, Object.keys(applicantColumns)),
  ...refs('proceedings', Object.keys(procedures), resultColumns),
];
