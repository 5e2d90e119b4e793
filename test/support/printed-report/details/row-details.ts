import type { PrintedRow } from '../rows.js';
import type { PrintDetail } from './detail.js';

/** Rows of a group with all their values behind the group's own label, the labels of the rows gone. */
function gatherGroup(rows: readonly PrintedRow[], name: string, size: number): PrintedRow[] {
  const first = rows.findIndex((row) => row.labels[0] === name);
  const gathered = {
    labels: [name],
    values: rows.slice(first, first + size).flatMap((row) => row.values),
  };
  return [...rows.slice(0, first), gathered, ...rows.slice(first + size)];
}

/** The rows with another behind the one of a label. */
const addBehind = (rows: readonly PrintedRow[], label: string, added: PrintedRow): PrintedRow[] =>
  rows.flatMap((row) => (row.labels.at(-1) === label ? [row, added] : [row]));

const gathered = 'Read by the order of values where there is one way and every row and column closes.';
const extra = 'A row that is none of the form is said (`LABEL_UNKNOWN`) and gives no number.';

/** Details of rows that stand elsewhere, or are not the form's. */
export const rowDetails: readonly PrintDetail[] = [
  {
    key: '15',
    says: 'all values of a group in one block, its labels gone',
    example: '（三）不予公开 and 56 values',
    handled: gathered,
    print: (tables) => ({
      ...tables,
      applications: gatherGroup(tables.applications, '（三）不予公开', 8),
    }),
  },
  {
    key: '15b',
    says: 'the same in two groups',
    example: '（四）无法提供 and 21 values, （五）不予处理 and 35',
    handled: gathered,
    print: (tables) => ({
      ...tables,
      applications: gatherGroup(gatherGroup(tables.applications, '（四）无法提供', 3), '（五）不予处理', 5),
    }),
  },
  {
    key: '26',
    says: 'a row that is none of the form',
    example: '其他主动公开文件 | 7 | 7 | 41',
    handled: extra,
    in: 'V2019',
    print: (tables) => ({
      ...tables,
      disclosure: addBehind(tables.disclosure, '规章', {
        labels: ['其他主动公开文件'],
        values: ['7', '7', '41'],
      }),
    }),
  },
  {
    key: '26c',
    says: 'a row of 2019 kept in the table of 2021',
    example: '其他对外管理服务事项 | 7',
    handled: extra,
    in: 'V2021',
    print: (tables) => ({
      ...tables,
      disclosure: addBehind(tables.disclosure, '行政许可', {
        labels: ['其他对外管理服务事项'],
        values: ['7'],
      }),
    }),
  },
];
