/** What can be wrong with a text that is JSON all the same. */
export type JsonFault = 'TOO_DEEP' | 'REPEATED_KEY' | 'POISONOUS_KEY' | 'BAD_TEXT';

/** A text is taken in runs without escapes, so that a long one costs what it takes to look through it. */
const jsonTokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/gs;

/** Keys that change the object they are put into, where a reader is careless. */
const poisonousKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Neither half of a surrogate pair alone nor NUL is text. */
export function isCleanText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

interface Level {
  /** The keys of an object so far; null in an array. */
  readonly keys: Set<string> | null;
  expectsKey: boolean;
}

/**
 * The first thing wrong with a text that `JSON.parse` takes: nested deeper than a limit, a key that is twice in an object
 * (readers differ in which counts) or poisonous, or a string that is not text. Linear in the length.
 */
export function findJsonFault(json: string, deepest: number): JsonFault | null {
  const levels: Level[] = [];
  for (const [token] of json.matchAll(jsonTokens)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      if (levels.length === deepest) return 'TOO_DEEP';
      levels.push({ keys: token === '{' ? new Set() : null, expectsKey: token === '{' });
    } else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') {
      if (level) level.expectsKey = level.keys !== null;
    } else {
      const text = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
      if (!isCleanText(text)) return 'BAD_TEXT';
      if (!level?.expectsKey) continue;
      if (level.keys!.has(text)) return 'REPEATED_KEY';
      if (poisonousKeys.has(text)) return 'POISONOUS_KEY';
      level.keys!.add(text);
      level.expectsKey = false;
    }
  }
  return null;
}
