import { describe, expect, it } from 'vitest';
import { createFixedTruth } from '../../support/formats/fixed-truth.js';
import { siteTemplates, toHtmlPage } from '../../support/formats/html-page.js';
import { toPrintedForm, type GridCell } from '../../support/formats/official-form.js';
import { readBytes, readReportBytes } from '../../support/formats/read-bytes.js';
import { refsOfTruth } from '../../support/printed-report/truth.js';
import { printedNumberOf } from '../../support/printed-report/printed-number.js';

const truth = createFixedTruth();
const form = toPrintedForm(truth);
const numbers = new Map([...refsOfTruth(truth)].map(([ref, print]) => [ref, printedNumberOf(ref, print)]));
const isNumber = (text: string): boolean => /^[\d.]+$/.test(text);

const spans = ({ columns, rows }: GridCell): string => ` colspan="${columns}" rowspan="${rows}"`;

/** The page of the form with its cells printed otherwise. */
function pageOf(print: (text: string) => string): string {
  const cell = (item: GridCell): string => `<td${spans(item)}>${print(item.text)}</td>`;
  return toHtmlPage(form, { ...siteTemplates['plain']!, cell });
}

/** The page with every table cut into parts of some rows, each below the head of the table again. */
function withHeadsAgain(page: string, heads: number, rowsOfPart: number): string {
  return page.replace(/<table border=1>([\s\S]*?)<\/table>/g, (_, inner: string) => {
    const rows = inner.match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
    const head = rows.slice(0, heads).join('');
    const parts = Array.from({ length: Math.ceil((rows.length - heads) / rowsOfPart) }, (_part, index) =>
      rows.slice(heads + index * rowsOfPart, heads + (index + 1) * rowsOfPart).join(''),
    );
    return parts
      .map((part) => `<table border=1><thead>${head}</thead><tbody>${part}</tbody></table><p>- 2 -</p>`)
      .join('');
  });
}

/** The cells that are not read as they are printed, zeros that are proven left out; fails where one of them has a number, or no issue names it. */
async function findUnread(page: string): Promise<string[]> {
  const report = await readReportBytes(page, 'page.html');
  const named = new Set(report.issues.flatMap((issue) => issue.cells));
  const read = (ref: string): string | null => {
    const cell = report.cells[ref];
    return cell && !cell.inferredZero ? cell.value : null;
  };
  const unread = [...numbers].filter(([ref, number]) => read(ref) !== number).map(([ref]) => ref);
  for (const ref of unread)
    expect({ ref, read: read(ref), isNamed: named.has(ref) }).toEqual({ ref, read: null, isNamed: true });
  for (const ref of Object.keys(report.cells)) expect(numbers.has(ref)).toBe(true);
  return unread;
}

describe('a page whose cells are broken', () => {
  it.each<[string, (text: string) => string]>([
    ['line breaks around the numbers', (text) => (isNumber(text) ? `<br>${text}<br><br>` : text)],
    ['line breaks within the labels', (text) => (isNumber(text) ? text : [...text].join('<br>'))],
    ['places where a browser may break', (text) => [...text].join('<wbr>')],
  ])('is read to its last number: %s', async (_, print) => {
    expect(await findUnread(pageOf(print))).toEqual([]);
  });

  it.each<[string, (text: string) => string]>([
    ['line breaks within the numbers', (text) => (/^\d{2,}$/.test(text) ? [...text].join('<br>') : text)],
    ['notes behind the numbers', (text) => (isNumber(text) ? `${text}<sup>1</sup>` : text)],
    ['numbers that took the place of others', (text) => (isNumber(text) ? `<s>7</s>${text}` : text)],
    ['numbers that were struck out', (text) => (isNumber(text) ? `<del>${text}</del>` : text)],
    ['fields with the numbers in them', (text) => (isNumber(text) ? `<input value="${text}">` : text)],
  ])('gives no number where it cannot be told, and says so: %s', async (_, print) => {
    expect((await findUnread(pageOf(print))).length).toBeGreaterThan(0);
  });

  it.each([1, 2, 3])(
    'gives no wrong number where %i rows of a head stand again on every sheet',
    async (heads) => {
      for (const rowsOfPart of [3, 4, 5, 8, 12]) {
        const unread = await findUnread(
          withHeadsAgain(
            pageOf((text) => text),
            heads,
            rowsOfPart,
          ),
        );
        expect(unread.length).toBeLessThan(numbers.size / 2);
      }
    },
  );
});

describe('a page that is no table of people', () => {
  it('is read as far as it is one where a row has more columns than a table can have', async () => {
    const wide = `<table><tr>${'<td colspan=100 rowspan=100>1</td>'.repeat(20_000)}</tr><tr><td>2</td></tr></table>`;
    expect(await readBytes(wide, 'page.html')).toMatchObject([{ reason: { code: 'NOT_AN_ANNUAL_REPORT' } }]);
  });

  it('is told of in messages of bounded length, and its print is kept whole', async () => {
    const print = `12,${'9 '.repeat(50_000)}9`;
    const report = await readReportBytes(
      pageOf((text) => (text === '2048' ? print : text)),
      'page.html',
    );
    expect(report.cells['disclosure/LICENSES/DECISIONS']).toMatchObject({ status: 'UNREADABLE', raw: print });
    const [issue] = report.issues.filter(({ code }) => code === 'CELL_UNREADABLE');
    expect(issue!.message).toContain(`…（共${print.length}字）`);
    expect(issue!.message.length).toBeLessThan(600);
  });
});
