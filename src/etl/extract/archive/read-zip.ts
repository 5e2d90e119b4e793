import type { DocumentInput, ExtractedDocument, ReadContext } from '../document-input.js';
import type { ArchiveMember } from './archive-member.js';
import { openZip } from './open-zip.js';
import { readMembers } from './read-members.js';

async function* withoutFolders(members: AsyncIterable<ArchiveMember>): AsyncGenerator<ArchiveMember> {
  for await (const member of members) if (!member.name.endsWith('/')) yield member;
}

/** Reads a zip archive, member by member. */
export async function* readZip(
  input: DocumentInput,
  context: ReadContext,
): AsyncGenerator<ExtractedDocument> {
  const zip = await openZip(input, context.limits.documentBytes);
  try {
    yield* readMembers(input, withoutFolders(zip.members()), context);
  } finally {
    zip.close();
  }
}
