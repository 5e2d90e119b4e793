import { DocumentFault } from './document-fault.js';

function isSystemError(error: NodeJS.ErrnoException): boolean {
  return error.syscall !== undefined && error.code !== undefined;
}

/**
 * Why a document was not read: the fault a reader stated, a refusal of the system, or else damage, since a
 * library that throws met what it cannot read.
 */
export function toFault(error: unknown): DocumentFault {
  if (error instanceof DocumentFault) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (isSystemError(error as NodeJS.ErrnoException)) {
    return new DocumentFault('FILE_UNREADABLE', `无法读取（${code}）。The file cannot be read (${code}).`, {
      cause: error,
    });
  }
  return new DocumentFault('DOCUMENT_CORRUPT', `文件损坏（${message}）。The file is damaged (${message}).`, {
    cause: error,
  });
}
