import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse, specifiedRules, validate, type GraphQLSchema } from 'graphql';
import { dashboardDocuments } from '../../package-root.js';
import type { Settings } from '../../settings.js';
import { UserError } from '../../user-error.js';
import { RequestRefusal } from '../http/request-refusal.js';
import { admitDocument, type DocumentLimits, type GraphQLQuestion } from './admit-document.js';
import type { AskedQuestion } from './read-question.js';

/** Texts of documents that are known beforehand, by the SHA-256 of the text in hexadecimal, without `sha256:` before it. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Code generation, and so clients, write `sha256:` before the hash. */
function toId(named: string): string {
  return named.replace(/^sha256:/, '');
}

function invalid(path: string, message: string, cause?: unknown): UserError {
  const remedy = 'Make it anew with npm run codegen.';
  return new UserError('DOCUMENTS_INVALID', `${JSON.stringify(path)}: ${message}`, remedy, { cause });
}

async function readManifest(path: string): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  } catch (cause) {
    throw invalid(path, 'this is not a manifest of trusted documents.', cause);
  }
}

/** What makes a document unfit to be asked of this schema within these limits; null for nothing. */
function findFault(text: string, schema: GraphQLSchema, limits: DocumentLimits): string | null {
  try {
    admitDocument({ text }, limits);
  } catch (error) {
    return (error as Error).message;
  }
  return validate(schema, parse(text), specifiedRules, { maxErrors: 1 })[0]?.message ?? null;
}

/**
 * Reads a manifest as code generation writes it, `{ "<sha256>": "<text>" }`, and checks each document against its id and
 * the schema as it is now. Throws DOCUMENTS_INVALID for the first that does not fit: a server with stale documents
 * does not start.
 */
export async function readTrustedDocuments(
  path: string,
  schema: GraphQLSchema,
  limits: DocumentLimits,
): Promise<TrustedDocuments> {
  const documents = new Map<string, string>();
  for (const [named, text] of Object.entries(await readManifest(path))) {
    const id = toId(named);
    const hash = createHash('sha256').update(String(text)).digest('hex');
    if (typeof text !== 'string' || hash !== id)
      throw invalid(path, `document ${id} has another text than its id says.`);
    const fault = findFault(text, schema, limits);
    if (fault !== null) throw invalid(path, `document ${id} does not fit the schema: ${fault}`);
    documents.set(id, text);
  }
  return documents;
}

/** The documents of the dashboard, and those of the manifest that the operator names. Throws DOCUMENTS_INVALID. */
export async function readAllDocuments(schema: GraphQLSchema, settings: Settings): Promise<TrustedDocuments> {
  const paths = [dashboardDocuments, settings.documents].filter((path) => path !== '');
  const manifests = await Promise.all(
    paths.map(async (path) => readTrustedDocuments(path, schema, settings)),
  );
  return new Map(manifests.flatMap((documents) => [...documents]));
}

/** The question with its text: from the manifest where it has an id. Throws DOCUMENT_UNKNOWN, DOCUMENT_MISMATCH or DOCUMENTS_ONLY. */
export function resolveDocument(
  asked: AskedQuestion,
  documents: TrustedDocuments,
  { documentsOnly }: Pick<Settings, 'documentsOnly'>,
): GraphQLQuestion {
  const { documentId, text, operationName, variables } = asked;
  if (documentId === undefined) {
    if (documentsOnly === 'no') return { text: text!, operationName, variables };
    throw new RequestRefusal(
      'DOCUMENTS_ONLY',
      'Only trusted documents are answered here; send a "documentId".',
    );
  }
  const known = documents.get(toId(documentId));
  if (known === undefined) {
    throw new RequestRefusal('DOCUMENT_UNKNOWN', '"documentId" is not the id of a trusted document.');
  }
  if (text !== undefined && text !== known) {
    throw new RequestRefusal('DOCUMENT_MISMATCH', 'The text is not that of the document of "documentId".');
  }
  return { text: known, operationName, variables };
}
