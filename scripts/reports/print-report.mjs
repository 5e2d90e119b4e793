const printInline = (value) => {
  if (Array.isArray(value)) return `[${value.map(printInline).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${printInline(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
};

const printLines = (open, lines, close) =>
  lines.length === 0 ? `${open}${close}` : `${open}\n    ${lines.join(',\n    ')}\n  ${close}`;

function printMember([key, value]) {
  if (key === 'cells') {
    const lines = Object.entries(value).map(([ref, cell]) => `${JSON.stringify(ref)}: ${printInline(cell)}`);
    return `${JSON.stringify(key)}: ${printLines('{', lines, '}')}`;
  }
  if (key === 'issues') return `${JSON.stringify(key)}: ${printLines('[', value.map(printInline), ']')}`;
  return `${JSON.stringify(key)}: ${printInline(value)}`;
}

/** A report as JSON with one cell to a line, so that a change of one figure is a change of one line. */
export function printReport(report) {
  return `{\n  ${Object.entries(report).map(printMember).join(',\n  ')}\n}\n`;
}

/** `2024-130529-巨鹿县卫生健康局.json` */
export function reportFileName({ year, region, agency }) {
  return `${year}-${region.code}-${agency.name}.json`;
}
