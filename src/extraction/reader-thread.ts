// What runs in a thread that reads documents. Whoever started it may end it at any time.
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingJournal } from '../etl/extract/reading-journal.js';
import { readRegionIndex } from '../etl/normalize/region-index.js';
import { readReports } from '../etl/read-reports.js';
import { toSerialized } from '../etl/serialized-outcome.js';
import { mostUntaken, type ReaderMessage, type ReaderSetup, type ReadingTask } from './reader-messages.js';
import { readingThroughCache } from './result-cache.js';

const setup = workerData as ReaderSetup;
const { limits, cache } = setup;
const takenCount = new Int32Array(setup.taken);
const regions = readRegionIndex();
const around = readingThroughCache(cache);
let told = setup.told;

const tell = (message: ReaderMessage): void => parentPort!.postMessage(message);

/** Waits while too many outcomes are not taken yet, so that memory stays flat however many a file holds. */
function waitForRoom(): void {
  for (;;) {
    const count = Atomics.load(takenCount, 0);
    if (told - count < mostUntaken) return;
    Atomics.wait(takenCount, 0, count);
  }
}

function journalFrom(membersDone: number): ReadingJournal {
  return {
    membersDone,
    enterMember: (member) => tell({ kind: 'entered', member }),
    leaveMember: () => tell({ kind: 'left' }),
  };
}

async function read({ path, membersDone }: ReadingTask): Promise<void> {
  for await (const outcome of readReports(path, regions, {
    limits,
    journal: journalFrom(membersDone),
    around,
  })) {
    waitForRoom();
    tell({ kind: 'outcome', outcome: toSerialized(outcome) });
    told += 1;
  }
}

parentPort!.on('message', (task: ReadingTask) => {
  tell({ kind: 'begun' });
  read(task).then(
    () => tell({ kind: 'done' }),
    (error: Error) => tell({ kind: 'failed', message: `${error.name}: ${error.message}` }),
  );
});
