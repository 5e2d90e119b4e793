/** A line of a stream of bytes, without its end. */
export interface ByteLine {
  /** Counts from 1. */
  readonly number: number;
  /** Null where the line is longer than what is kept. */
  readonly bytes: Buffer | null;
}

const lineFeed = 0x0a;

/** The line being put together from chunks; what is beyond the limit is counted, not kept. */
class OpenLine {
  private parts: Buffer[] = [];
  private length = 0;

  constructor(private readonly mostBytes: number) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(part: Buffer): void {
    this.length += part.length;
    if (this.length > this.mostBytes) this.parts = [];
    else this.parts.push(part);
  }

  take(): Buffer | null {
    const bytes = this.length > this.mostBytes ? null : Buffer.concat(this.parts);
    this.parts = [];
    this.length = 0;
    return bytes;
  }
}

/** The lines of a stream, one at a time. However long a line is, no more than `mostBytes` of it are held. */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  mostBytes: number,
): AsyncGenerator<ByteLine> {
  const line = new OpenLine(mostBytes);
  let number = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      line.add(chunk.subarray(start, end));
      yield { number: (number += 1), bytes: line.take() };
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (!line.isEmpty) yield { number: number + 1, bytes: line.take() };
}
