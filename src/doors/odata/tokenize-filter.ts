import { toBadFilter } from './bad-filter.js';

/** A piece of a `$filter`, with where it begins. */
export interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'date' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

/** Longest filter that is read, in characters, and most pieces of it. */
const longestFilter = 8192;
const mostTokens = 2000;

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /'(?:[^']|'')*'/y],
  ['date', /\d{4}-\d{2}-\d{2}(?![\d.])/y],
  ['number', /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y],
  ['name', /[A-Za-z_]\w*/y],
  ['symbol', /[(),]/y],
];

function nextToken(filter: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const [text] = pattern.exec(filter) ?? [];
    if (text !== undefined) return { kind, text, at };
  }
  throw toBadFilter(filter, at, 'a name, a number, a date, a text in single quotes, a bracket or a comma');
}

/** The pieces of a `$filter`. Refuses, with BAD_FILTER, what is none. */
export function tokenizeFilter(filter: string): Token[] {
  if (filter.length > longestFilter)
    throw toBadFilter(filter, longestFilter, `at most ${longestFilter} characters`);
  const tokens: Token[] = [];
  const space = /\s*/y;
  for (let at = 0; ;) {
    space.lastIndex = at;
    at += space.exec(filter)![0].length;
    if (at >= filter.length) return [...tokens, { kind: 'end', text: '', at }];
    if (tokens.length >= mostTokens) throw toBadFilter(filter, at, `at most ${mostTokens} words`);
    const token = nextToken(filter, at);
    tokens.push(token);
    at += token.text.length;
  }
}
