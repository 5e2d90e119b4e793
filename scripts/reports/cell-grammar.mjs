import { Decimal } from 'decimal.js';

const numberPattern = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
const moneyPattern = /^(.*?)(元|万元|亿元)?$/;
const tenThousandYuanPer = { 元: '0.0001', 万元: '1', 亿元: '10000' };

/** The exact decimal that a text prints, or null if it is not one number: `1,113` is `1113`, `+2` is `2`. */
function findNumber(text) {
  const match = numberPattern.exec(text);
  if (!match) return null;
  const [, sign, whole, fraction = ''] = match;
  return new Decimal(`${sign}${whole.replaceAll(',', '')}${fraction}`);
}

/** The signed change that a text prints: `增10` is 10, `减4` is −4, `5/2` (up/down) is 3; null for a bare `增`. */
function findChange(text) {
  const upDown = /^(?:增加?)?(\d+)(?:减少?|\/)(\d+)$/.exec(text);
  if (upDown) return new Decimal(upDown[1]).minus(upDown[2]);
  const words = /^(增加?|减少?)(\d+)$/.exec(text);
  if (words) return new Decimal(words[2]).times(words[1].startsWith('增') ? 1 : -1);
  return findNumber(text);
}

function toCell(raw, number) {
  if (raw === '') return { value: null, status: 'BLANK', raw };
  if (number === null) return { value: null, status: 'UNREADABLE', raw };
  return { value: number.toFixed(), status: number.isZero() ? 'ZERO' : 'REPORTED', raw };
}

/**
 * An amount in 万元. Without a unit in the cell the header's counts; without either the number is kept and its
 * unit is null, except that nothing is nothing in every unit.
 */
function toMoneyCell(raw, headerUnit) {
  const [, text, unit = headerUnit] = moneyPattern.exec(raw);
  const number = findNumber(text);
  const inTenThousands = unit && number ? number.times(tenThousandYuanPer[unit]) : number;
  const cell = toCell(raw, inTenThousands);
  return unit || !number || number.isZero() ? cell : { ...cell, unit: null };
}

/**
 * The cell that a printed text makes in the box of a reference, by the cell grammar of the form.
 *
 * `toPrintedCell('disclosure/LICENSES/DECISIONS', '1,113')` is
 * `{ value: '1113', status: 'REPORTED', raw: '1,113' }`; an empty text is BLANK, one that is no number UNREADABLE.
 */
export function toPrintedCell(ref, raw) {
  if (ref.endsWith('/ITEMS_CHANGE')) return toCell(raw, findChange(raw));
  if (ref === 'disclosure/FEES/AMOUNT') return toMoneyCell(raw, '万元');
  if (ref === 'disclosure/PROCUREMENT/AMOUNT') return toMoneyCell(raw, undefined);
  return toCell(raw, findNumber(raw));
}
