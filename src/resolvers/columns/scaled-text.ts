/**
 * An integer number of units of ten to the power of −`digits`, as a decimal.
 * @example scaledText(12500000, 6) is "12.500000"
 */
export function scaledText(scaled: number, digits: number): string {
  if (digits === 0) return String(scaled);
  const text = String(Math.abs(scaled)).padStart(digits + 1, '0');
  return `${scaled < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
