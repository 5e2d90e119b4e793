import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  visit,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { Refusal } from '../../resolvers/refusal.js';
import type { Settings } from '../../settings.js';
import { isCleanText } from '../http/inspect-json.js';
import { RequestRefusal, type RequestRefusalCode } from '../http/request-refusal.js';
import { measureText } from './measure-text.js';
import { DocumentUnfolder } from './unfold-document.js';

/** The limits of documents. */
export type DocumentLimits = Pick<
  Settings,
  | 'documentLimit'
  | 'tokenLimit'
  | 'depthLimit'
  | 'aliasLimit'
  | 'rootFieldLimit'
  | 'directiveLimit'
  | 'pageLimit'
>;

/** One question, as it came. */
export interface GraphQLQuestion {
  readonly text: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** A document within the limits, and its operation that is asked. */
export interface AdmittedDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Lists and objects in the arguments of a field. */
const argumentDepthLimit = 32;

/** Introspection of a type wraps it in lists and non-nulls, so its levels are more. */
const introspectionFactor = 2;

/** Fields that a document may become when its fragments are put in place, for each token it may have. */
const unfoldingFactor = 5;

function assertLimit(code: RequestRefusalCode, what: string, received: number, limit: number): void {
  if (received <= limit) return;
  throw new RequestRefusal(code, `The document has ${received} ${what}; ${limit} are taken.`, {
    received,
    limit,
  });
}

/**
 * Refuses a text by what it is made of. One that is longer than any may be is looked at only as far as one may be long:
 * that it is too deep or has too many aliases is told all the same, where it is seen by then.
 */
function assertTextLimits(text: string, limits: DocumentLimits): void {
  const bytes = Buffer.byteLength(text);
  const isWhole = bytes <= limits.documentLimit;
  const { tokens, aliases, depth, argumentDepth } = measureText(
    isWhole ? text : text.slice(0, limits.documentLimit),
  );
  const where = isWhole ? '' : ` in its first ${limits.documentLimit} characters`;
  assertLimit('TOO_MANY_ALIASES', `aliases${where}`, aliases, limits.aliasLimit);
  // An operation and each inline fragment have braces too, and are counted exactly after parsing.
  const braces = limits.depthLimit * introspectionFactor * 2;
  assertLimit('TOO_DEEP', `levels of braces${where}`, depth, braces);
  const nested = `levels of lists and objects in arguments${where}`;
  assertLimit('TOO_DEEP', nested, argumentDepth, argumentDepthLimit);
  assertLimit('TOO_LONG', 'bytes', bytes, limits.documentLimit);
  assertLimit('TOO_LONG', 'tokens', tokens, limits.tokenLimit);
}

function parseText(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw new RequestRefusal('TOO_DEEP', 'The document is nested too deep.');
    if (!(error instanceof GraphQLError)) throw error;
    const { line, column } = error.locations![0]!;
    const message = `The document is not GraphQL from line ${line}, column ${column}: ${error.message.slice(0, 200)}`;
    throw new RequestRefusal('BAD_REQUEST', message, { line, column }, { cause: error });
  }
}

function findOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  const names = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? null] : [],
  );
  const message =
    names.length === 0
      ? 'The document has no operation.'
      : 'The document has several operations, or none of the name in "operationName"; name one of them.';
  throw new RequestRefusal('BAD_REQUEST', message, {
    operations: names.slice(0, 10).map((each) => each?.slice(0, 60) ?? null),
  });
}

function assertFirst(first: unknown, limit: number): void {
  if (first === null || first === undefined) return;
  if (Number.isInteger(first) && (first as number) >= 1 && (first as number) < 2 ** 31) return;
  const received = typeof first === 'number' ? String(first) : first;
  throw new Refusal('BAD_PAGE', `"first" is ${String(first).slice(0, 40)}; a page has 1 to ${limit} items.`, {
    received: typeof received === 'string' ? received.slice(0, 40) : null,
    limit,
  });
}

/** What can be told of single nodes: directives, pages that are none, and texts that are not text. */
function assertNodes(document: DocumentNode, question: GraphQLQuestion, limits: DocumentLimits): void {
  let directives = 0;
  visit(document, {
    Directive: () => {
      directives += 1;
    },
    StringValue: ({ value }) => {
      if (isCleanText(value)) return;
      throw new RequestRefusal('BAD_REQUEST', 'The document has a NUL or half a character in a text.');
    },
    Argument: ({ name, value }) => {
      if (name.value !== 'first') return;
      if (value.kind === Kind.INT || value.kind === Kind.FLOAT)
        assertFirst(Number(value.value), limits.pageLimit);
      if (value.kind === Kind.VARIABLE) assertFirst(question.variables?.[value.name.value], limits.pageLimit);
    },
  });
  assertLimit('TOO_MANY_DIRECTIVES', 'directives', directives, limits.directiveLimit);
}

function assertShape(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: DocumentLimits,
): void {
  const unfolder = new DocumentUnfolder(document);
  unfolder.assertNoCycles();
  const { size, depth, introspectionDepth } = unfolder.unfold(operation.selectionSet);
  assertLimit('TOO_DEEP', 'levels of fields', depth, limits.depthLimit);
  assertLimit(
    'TOO_DEEP',
    'levels of introspection',
    introspectionDepth,
    limits.depthLimit * introspectionFactor,
  );
  assertLimit(
    'TOO_LONG',
    'fields with its fragments put in place',
    size,
    limits.tokenLimit * unfoldingFactor,
  );
  const rootFields = unfolder.countFields(operation.selectionSet);
  assertLimit('TOO_MANY_ROOT_FIELDS', 'questions at its root', rootFields, limits.rootFieldLimit);
}

/**
 * Takes a question in, or refuses it by its text alone: too long, too deep, too many of a thing. No schema is looked at,
 * nothing is validated, and whatever the text is this takes some milliseconds at the most. Throws a `RequestRefusal`,
 * or a `Refusal` BAD_PAGE for a page that could not exist.
 */
export function admitDocument(question: GraphQLQuestion, limits: DocumentLimits): AdmittedDocument {
  assertTextLimits(question.text, limits);
  const document = parseText(question.text);
  const operation = findOperation(document, question.operationName);
  assertNodes(document, question, limits);
  assertShape(document, operation, limits);
  return { document, operation };
}
