import { Decimal } from 'decimal.js';
import type { FormCell } from '../../schema/catalogue/cells.js';
import type { Cell, Place } from '../../schema/report/normalized-report.js';
import type { CellText } from './cell-grammar.js';
import type { BlankToken, ValueToken } from './tokens.js';

/** Wide enough that no printed number is rounded. */
const Exact = Decimal.clone({ precision: 120, toExpPos: 1000, toExpNeg: -1000 });

/** Units of money in 万元. */
const moneyUnits: Readonly<Record<string, string>> = { 元: '0.0001', 万元: '1', 亿元: '10000' };

type CellValue = Pick<Cell, 'value' | 'unit' | 'status'>;

const unreadable: CellValue = { value: null, status: 'UNREADABLE' };

function toNumber(value: Decimal): CellValue {
  return value.isZero() ? { value: '0', status: 'ZERO' } : { value: value.toFixed(), status: 'REPORTED' };
}

const shortInteger = /^\d{1,15}$/u;

function toPlainNumber(digits: string): CellValue {
  return digits === '0' ? { value: '0', status: 'ZERO' } : { value: digits, status: 'REPORTED' };
}

function toMoney(text: CellText, cell: FormCell, headUnit: string | null): CellValue {
  if (text.kind !== 'number' || text.sign !== null) return unreadable;
  const unit = text.unit ?? headUnit ?? (cell.row === 'PROCUREMENT' ? null : '万元');
  if (unit === null) {
    const value = toNumber(new Exact(text.digits));
    return value.status === 'ZERO' ? value : { ...value, unit: null };
  }
  const factor = moneyUnits[unit];
  return factor === undefined ? unreadable : toNumber(new Exact(text.digits).times(factor));
}

function toCount(text: CellText, cell: FormCell): CellValue {
  if (text.kind === 'change' && cell.signed) return toNumber(new Exact(text.up).minus(text.down));
  if (text.kind !== 'number' || (text.unit !== null && text.unit in moneyUnits)) return unreadable;
  if (text.sign !== null && !cell.signed) return unreadable;
  if (text.sign !== '-' && shortInteger.test(text.digits)) return toPlainNumber(text.digits);
  const value = new Exact(text.digits);
  return value.isInteger() ? toNumber(text.sign === '-' ? value.negated() : value) : unreadable;
}

function toValue(text: CellText, cell: FormCell, headUnit: string | null): CellValue {
  if (text.kind === 'dash' || text.kind === 'none') return { value: null, status: 'NOT_APPLICABLE' };
  return cell.unit === 'TEN_THOUSAND_YUAN' ? toMoney(text, cell, headUnit) : toCount(text, cell);
}

/** Where a token stands. */
export function placeOf(token: ValueToken | BlankToken): Place {
  return { line: token.line, column: token.column };
}

/**
 * What a token is in its cell of the form. Counts are whole and not negative, changes may have a sign, money is
 * brought to 万元; anything else is UNREADABLE with its print kept. A unit in the cell overrides the head's; a
 * procurement amount without a unit keeps its number and has unit null.
 */
export function toCell(token: ValueToken | BlankToken, cell: FormCell, headUnit: string | null): Cell {
  const at = placeOf(token);
  if (token.kind === 'blank') return { value: null, status: 'BLANK', raw: token.raw, at };
  const { value, status, unit } = toValue(token.cell, cell, headUnit);
  const read = { value, status, raw: token.raw, at };
  return unit === undefined ? read : { ...read, unit };
}
