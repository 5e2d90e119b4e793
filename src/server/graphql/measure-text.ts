import { Lexer, Source, TokenKind } from 'graphql';

/** What a text is made of, counted without parsing it. */
export interface TextMeasure {
  readonly tokens: number;
  readonly aliases: number;
  /** Braces in braces, outside arguments. */
  readonly depth: number;
  /** Lists and objects in the arguments of a field. */
  readonly argumentDepth: number;
}

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Measures a GraphQL text in one pass, linear in its length; a text that is not GraphQL is measured up to its first
 * fault. Deep or endless texts are known by it before a parser, which recurses, sees them.
 */
export function measureText(text: string): TextMeasure {
  const lexer = new Lexer(new Source(text));
  const deepest = { depth: 0, argumentDepth: 0 };
  let [tokens, aliases, depth, argumentDepth] = [0, 0, 0, 0];
  let before: string = TokenKind.SOF;
  const count = (kind: string): void => {
    const isArgument = argumentDepth > 0 || kind === TokenKind.PAREN_L;
    const step = Number(opening.has(kind)) - Number(closing.has(kind));
    if (isArgument) argumentDepth += step;
    else depth += step;
    deepest.depth = Math.max(deepest.depth, depth);
    deepest.argumentDepth = Math.max(deepest.argumentDepth, argumentDepth);
    if (kind === TokenKind.COLON && before === TokenKind.NAME && !isArgument) aliases += 1;
  };
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      tokens += 1;
      count(kind);
      before = kind;
    }
  } catch {
    // Not GraphQL: the parser says so better.
  }
  return { tokens, aliases, ...deepest };
}
