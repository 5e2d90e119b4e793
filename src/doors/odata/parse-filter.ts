import { comparisons, type Comparison, type Condition } from '../questions/condition.js';
import type { FlatColumn, FlatType, FlatValue } from '../table/flat-table.js';
import { toBadFilter } from './bad-filter.js';
import { tokenizeFilter, type Token } from './tokenize-filter.js';

/** How deep brackets, `not` and lists may stand in each other. */
const deepest = 20;

/** The functions of text that a filter may have. */
export const textFunctions = ['contains', 'startswith', 'endswith'] as const;
type TextFunction = (typeof textFunctions)[number];

const literalKinds: Readonly<Record<FlatType, readonly Token['kind'][]>> = {
  text: ['text'],
  integer: ['number'],
  decimal: ['number'],
  double: ['number'],
  boolean: ['name'],
  date: ['date'],
};

const flipped: Readonly<Record<Comparison, Comparison>> = {
  eq: 'eq',
  ne: 'ne',
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
};

/** Reads a filter by its grammar: `or` binds weaker than `and`, `and` weaker than `not`. */
class FilterParser {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(
    private readonly filter: string,
    private readonly columns: readonly FlatColumn[],
  ) {
    this.tokens = tokenizeFilter(filter);
  }

  parse(): Condition {
    const condition = this.parseOr(0);
    if (this.peek().kind !== 'end') throw this.expected('and, or, or the end');
    return condition;
  }

  private peek(): Token {
    return this.tokens[this.position]!;
  }

  private next(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  private expected(what: string): Error {
    return toBadFilter(this.filter, this.peek().at, what);
  }

  private take(text: string): boolean {
    const { kind, text: found } = this.peek();
    if (found !== text || (kind !== 'name' && kind !== 'symbol')) return false;
    this.position += 1;
    return true;
  }

  private demand(text: string): void {
    if (!this.take(text)) throw this.expected(JSON.stringify(text));
  }

  private parseOr(depth: number): Condition {
    const parts = [this.parseAnd(depth)];
    while (this.take('or')) parts.push(this.parseAnd(depth));
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
  }

  private parseAnd(depth: number): Condition {
    const parts = [this.parseNot(depth)];
    while (this.take('and')) parts.push(this.parseNot(depth));
    return parts.length === 1 ? parts[0]! : { kind: 'and', parts };
  }

  private parseNot(depth: number): Condition {
    if (depth > deepest) throw this.expected(`at most ${deepest} levels of brackets and not`);
    if (this.take('not')) return { kind: 'not', part: this.parseNot(depth + 1) };
    if (this.take('(')) {
      const inner = this.parseOr(depth + 1);
      this.demand(')');
      return inner;
    }
    return this.parsePredicate();
  }

  private parsePredicate(): Condition {
    const { kind, text } = this.peek();
    if (kind === 'name' && this.tokens[this.position + 1]?.text === '(') return this.parseTextFunction();
    if (kind === 'name' && this.findColumn(text)) return this.parseOfColumn();
    return this.parseFlipped();
  }

  private findColumn(name: string): FlatColumn | undefined {
    return this.columns.find((column) => column.name === name);
  }

  private takeColumn(): FlatColumn {
    const column = this.findColumn(this.peek().text);
    if (!column || this.peek().kind !== 'name') throw this.expected('the name of a column');
    this.position += 1;
    return column;
  }

  private parseTextFunction(): Condition {
    const name = this.peek().text;
    if (!textFunctions.some((known) => known === name))
      throw this.expected(`one of ${textFunctions.join(', ')}`);
    this.position += 1;
    this.demand('(');
    const column = this.takeColumn();
    if (column.type !== 'text') throw this.expected(`a column of text, not ${column.name}`);
    this.demand(',');
    const text = this.parseLiteral(column);
    this.demand(')');
    const isRefused = this.take('eq') && !this.take('true');
    if (isRefused) throw this.expected('true');
    return { kind: 'text', column, where: name as TextFunction, text: String(text) };
  }

  private parseOfColumn(): Condition {
    const column = this.takeColumn();
    if (this.take('in')) return { kind: 'in', column, values: this.parseList(column) };
    const isBare = column.type === 'boolean' && !comparisons.some((word) => word === this.peek().text);
    if (isBare) return { kind: 'compare', column, comparison: 'eq', value: true };
    const comparison = this.takeComparison();
    return { kind: 'compare', column, comparison, value: this.parseLiteral(column) };
  }

  private takeComparison(): Comparison {
    const found = comparisons.find((word) => word === this.peek().text);
    if (!found) throw this.expected(`one of ${comparisons.join(', ')}, in`);
    this.position += 1;
    return found;
  }

  /** `100 lt penalties`: the value before the column. */
  private parseFlipped(): Condition {
    const at = this.position;
    if (this.peek().kind === 'end') throw this.expected('the name of a column, or a bracket');
    this.next();
    const comparison = this.takeComparisonAfterValue(at);
    const column = this.takeColumn();
    const end = this.position;
    this.position = at;
    const value = this.parseLiteral(column);
    this.position = end;
    return { kind: 'compare', column, comparison: flipped[comparison], value };
  }

  private takeComparisonAfterValue(at: number): Comparison {
    if (comparisons.some((word) => word === this.peek().text)) return this.takeComparison();
    this.position = at;
    throw this.expected('the name of a column, contains, startswith or endswith');
  }

  private parseList(column: FlatColumn): FlatValue[] {
    this.demand('(');
    const values = [this.parseLiteral(column)];
    while (this.take(',')) values.push(this.parseLiteral(column));
    this.demand(')');
    return values;
  }

  private parseLiteral(column: FlatColumn): FlatValue {
    const { kind, text } = this.peek();
    if (kind === 'name' && text === 'null') {
      this.position += 1;
      return null;
    }
    const isBoolean = text === 'true' || text === 'false';
    if (!literalKinds[column.type].includes(kind) || (column.type === 'boolean' && !isBoolean)) {
      throw this.expected(`a value for ${column.name}, which is ${column.type}`);
    }
    if (column.type === 'integer' && !/^-?\d{1,15}$/.test(text)) throw this.expected('a whole number');
    if (column.type === 'decimal' && !/^-?\d{1,30}(\.\d+)?$/.test(text))
      throw this.expected('a decimal number');
    if (column.type === 'date' && Number.isNaN(Date.parse(text))) throw this.expected('a day that there is');
    this.position += 1;
    if (column.type === 'boolean') return text === 'true';
    return kind === 'text' ? text.slice(1, -1).replaceAll("''", "'") : text;
  }
}

/**
 * A `$filter` as a condition: comparisons, `and`, `or`, `not`, `in`, `contains`, `startswith`, `endswith`. Refuses
 * with BAD_FILTER whatever else there is, and says where.
 */
export function parseFilter(filter: string, columns: readonly FlatColumn[]): Condition {
  return new FilterParser(filter, columns).parse();
}
