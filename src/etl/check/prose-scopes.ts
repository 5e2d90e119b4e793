import { applicantTypes } from '../../schema/catalogue/application-rows.js';
import { totalKey } from '../../schema/catalogue/cells.js';
import { proceedingResults } from '../../schema/catalogue/proceeding-columns.js';
import type { BilingualText } from '../../schema/catalogue/text.js';
import { sumOf } from '../../schema/report/accounting/equation.js';
import { valueAt } from '../../schema/report/cell-at.js';
import type { NormalizedReport } from '../../schema/report/normalized-report.js';
import type { ProseFigureKind } from './prose-figures.js';

/** One way in which the tables can be counted; the number is null where a cell of it has none. */
export interface ProseScope {
  readonly name: BilingualText;
  readonly value: string | null;
}

type Read = (parts: readonly string[]) => string | null;

/** A sum over cells; those after a minus sign are taken off. */
const reader =
  (report: NormalizedReport): Read =>
  (parts) => {
    const values = parts.map((part) => {
      const value = valueAt(report, part.replace(/^-/u, ''));
      return value === null ? null : `${part.startsWith('-') ? '-' : ''}${value}`;
    });
    return values.every((value) => value !== null) ? sumOf(values).toFixed() : null;
  };

const rowTotal = (row: string): string => `applications/${row}/${totalKey}`;
const applicantsOf = (row: string): string[] => applicantTypes.map(({ key }) => `applications/${row}/${key}`);

/** A number of applications as the total of a row prints it, and as its columns add up to. */
function applicationScope(read: Read, name: BilingualText, rows: readonly string[]): ProseScope[] {
  return [rows.map(rowTotal), rows.flatMap(applicantsOf)].map((parts) => ({ name, value: read(parts) }));
}

function applicationScopes(read: Read): ProseScope[] {
  return [
    ...applicationScope(read, { zh: '本年新收', en: 'received' }, ['RECEIVED']),
    ...applicationScope(read, { zh: '新收加上年结转', en: 'received and carried in' }, [
      'RECEIVED',
      'CARRIED_IN',
    ]),
    ...applicationScope(read, { zh: '办结', en: 'closed' }, ['CLOSED']),
    {
      name: { zh: '新收中的自然人', en: 'received from natural persons' },
      value: read(['applications/RECEIVED/NATURAL_PERSON']),
    },
    {
      name: { zh: '新收减结转下年度', en: 'received less carried out' },
      value: read([rowTotal('RECEIVED'), `-${rowTotal('CARRIED_OUT')}`]),
    },
  ];
}

/** All cases of some procedures and those concluded, from the printed totals and from their parts. */
function proceedingScopes(read: Read, name: BilingualText, procedures: readonly string[]): ProseScope[] {
  const cells = (result: string): string[] => procedures.map((key) => `proceedings/${key}/${result}`);
  const pending = cells('PENDING').map((ref) => `-${ref}`);
  const parts = proceedingResults.flatMap(({ key }) => cells(key));
  const concluded = { zh: `${name.zh}（已审结）`, en: `${name.en}, concluded` };
  return [cells(totalKey), parts].flatMap((all) => [
    { name, value: read(all) },
    { name: concluded, value: read([...all, ...pending]) },
  ]);
}

/** Every way in which a figure of the prose may have been counted (domain § 1.4, C10). */
export function proseScopesOf(report: NormalizedReport, kind: ProseFigureKind): ProseScope[] {
  const read = reader(report);
  if (kind.key === 'APPLICATIONS') return applicationScopes(read);
  if (kind.key === 'REVIEWS') return proceedingScopes(read, { zh: '行政复议', en: 'reviews' }, ['REVIEW']);
  const both = ['LAWSUIT_DIRECT', 'LAWSUIT_AFTER_REVIEW'];
  return [
    ...proceedingScopes(read, { zh: '行政诉讼', en: 'lawsuits' }, both),
    ...proceedingScopes(read, { zh: '未经复议直接起诉', en: 'direct lawsuits' }, ['LAWSUIT_DIRECT']),
    ...proceedingScopes(read, { zh: '复议后起诉', en: 'lawsuits after review' }, ['LAWSUIT_AFTER_REVIEW']),
  ];
}
