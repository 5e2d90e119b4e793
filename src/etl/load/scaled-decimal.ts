import { valuePrecision, valueScale } from '../../schema/warehouse/tables.js';

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * An exact decimal as the integer DuckDB stores for it, e.g. `"12.5"` is `12500000n`. Null where the
 * warehouse cannot hold the number exactly: more than twelve digits before the point or six behind it.
 */
export function toScaledInteger(decimal: string): bigint | null {
  const match = decimalPattern.exec(decimal);
  if (!match) return null;
  const [, sign, whole, fraction = ''] = match;
  const digits = fraction.replace(/0+$/, '');
  const significant = whole!.replace(/^0+(?=\d)/, '');
  if (digits.length > valueScale || significant.length > valuePrecision - valueScale) return null;
  const scaled = BigInt(significant + digits.padEnd(valueScale, '0'));
  return sign === '-' ? -scaled : scaled;
}
