const tableBases = new Set(['full', 'table']);

/** Why a row cannot be shipped whatever its attribution, the first that applies; null if it can. */
export function findSourceReason({ host_kind: host, basis }) {
  if (host === 'mirror') return 'MIRROR';
  if (host === 'unknown') return 'ADDRESS_UNKNOWN';
  if (host === 'news') return 'NEWS';
  if (basis === 'partial') return 'PARTIAL_COPY';
  return tableBases.has(basis) ? null : 'PROSE_ONLY';
}

/** The list of rows that stay out, as CSV. */
export function printLeftOut(leftOut) {
  const lines = leftOut.map(({ n, agency, reason }) => `${n},${agency},${reason}`);
  return `${['n,agency,reason', ...lines].join('\n')}\n`;
}
