import { Decimal } from 'decimal.js';
import type { NumberFormat } from './number-format.js';

/** What Excel keeps of a number; digits behind are noise of binary fractions. */
const digitsKept = 15;
const dayZero = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;
const lastDay = 2_958_465;
const dayThatNeverWas = 60;

function toPlain(value: number): string {
  return new Decimal(value.toPrecision(digitsKept)).toFixed();
}

/** A day as it is printed in Chinese; never a number. Before March 1900 Excel counts a day that never was. */
function toDay(value: number): string {
  if (value < 0 || value > lastDay) return `${toPlain(value)}日`;
  const day = Math.floor(value) + (value < dayThatNeverWas ? 1 : 0);
  const date = new Date(dayZero + day * dayLength);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/**
 * A stored number as text: without the noise of binary fractions, with the words its format prints beside it. A day
 * or a share comes out as one; a number that is shown in thousands comes out as a division, which is no number.
 */
export function printNumber(stored: string, format: NumberFormat): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (format.kind === 'date') return toDay(value);
  if (format.kind === 'percent') return `${toPlain(value * 100)}%`;
  if (format.kind === 'scaled') return `${toPlain(value)}÷1000`;
  return `${format.before}${toPlain(value)}${format.behind}`;
}
