import { DuckDBInstance } from '@duckdb/node-api';
import { rm } from 'node:fs/promises';

/** A lock that is held until it is given up, or its process ends. */
export interface HeldLock {
  giveUp(): void;
}

/** Paths locked by this very process: the system would let it take its own lock twice. */
const heldHere = new Set<string>();

function isHeldByAnother(error: unknown): boolean {
  return /Conflicting lock is held|Could not set lock/.test((error as Error).message);
}

async function openLockFile(path: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path);
  } catch (error) {
    if (isHeldByAnother(error)) throw error;
    // A process that was killed while it made the file left half of it.
    await rm(path, { force: true });
    return DuckDBInstance.create(path);
  }
}

/**
 * Takes a lock between processes, or null where another holds it. The lock is an empty DuckDB file, since Node
 * cannot lock a file and DuckDB can: the system frees the lock when the process ends, however it ends.
 */
export async function holdLock(path: string): Promise<HeldLock | null> {
  if (heldHere.has(path)) return null;
  heldHere.add(path);
  try {
    const instance = await openLockFile(path);
    return {
      giveUp() {
        instance.closeSync();
        heldHere.delete(path);
      },
    };
  } catch (error) {
    heldHere.delete(path);
    if (isHeldByAnother(error)) return null;
    throw error;
  }
}
