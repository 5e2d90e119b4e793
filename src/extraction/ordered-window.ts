/**
 * Starts tasks ahead of the one that is waited for, at most `width` at a time, and gives their results in the
 * order of the items: memory stays flat however many there are.
 */
export async function* inOrder<I, R>(
  items: Iterable<I>,
  width: number,
  start: (item: I) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for (const item of items) {
    const task = start(item);
    // A failure is thrown where its turn comes; until then nobody waits for it.
    task.catch(() => {});
    running.push(task);
    if (running.length >= width) yield await running.shift()!;
  }
  while (running.length > 0) yield await running.shift()!;
}
