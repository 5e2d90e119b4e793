/**
 * Whether the heads of the columns are printed in another order than the form's: all are there to the letter,
 * and one stands before its forerunner. Heads cut over lines or partly lost tell nothing; a second row of heads
 * in the form's order counts.
 */
export function isOutOfOrder(heads: readonly string[], printedHead: string): boolean {
  if (printedHead.includes(heads.join(''))) return false;
  const places = heads.map((head) => printedHead.indexOf(head));
  return (
    places.every((place) => place >= 0) && places.some((place, index) => place < (places[index - 1] ?? 0))
  );
}
