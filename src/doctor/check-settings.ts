import { readApiKeys } from '../server/allowance/api-keys.js';
import type { Settings } from '../settings.js';
import { UserError } from '../user-error.js';
import { fault, ok, type Finding } from './finding.js';

async function readDocuments(settings: Settings): Promise<void> {
  await import('reflect-metadata');
  const { buildPublicSchema } = await import('../resolvers/build-schema.js');
  const { readAllDocuments } = await import('../server/graphql/trusted-documents.js');
  await readAllDocuments(await buildPublicSchema(), settings);
}

async function check(text: string, read: () => Promise<unknown>): Promise<Finding> {
  try {
    await read();
    return ok(text);
  } catch (error) {
    if (error instanceof UserError) return fault(`${error.code}: ${error.message}`, error.remedy);
    throw error;
  }
}

/** The files that settings name can be read, and hold what they should: a server does not start without them. */
export async function checkNamedFiles(settings: Settings): Promise<Finding[]> {
  const { keys, documents } = settings;
  return Promise.all([
    ...(keys === '' ? [] : [check(`API keys ${keys} can be read`, async () => readApiKeys(keys))]),
    ...(documents === ''
      ? []
      : [check(`trusted documents ${documents} fit the schema`, async () => readDocuments(settings))]),
  ]);
}
