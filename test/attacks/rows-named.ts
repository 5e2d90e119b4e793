/** The rows that titles of tests name. */
export interface NamedRows {
  /** One by one: `row 5: …`, `row: '5: …'`. */
  readonly single: ReadonlySet<number>;
  /** For all tests inside: `(row 5)`, `(rows 5, 7 and 9)`, `(rows 5–7)`. */
  readonly listed: ReadonlySet<number>;
}

function toRange(part: string): number[] {
  const [first = 0, last = first] = part.split('–').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Finds the rows in the text of a file, or in the full name of a test. */
export function findNamedRows(text: string): NamedRows {
  const single = [...text.matchAll(/\brow:? ['`]?(\d+):/g)].map(([, row]) => Number(row));
  const listed = [...text.matchAll(/\(rows? (\d[\d–, and]*)\)/g)].flatMap(([, list]) =>
    list!.split(/, | and /).flatMap(toRange),
  );
  return { single: new Set(single), listed: new Set(listed) };
}
