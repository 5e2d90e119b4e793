import type { DocumentOutcome, Issue, RejectedDocument } from '../schema/report/normalized-report.js';
import { checkReport } from './check/check-report.js';
import { inferFirstZeros } from './check/infer-zeros.js';
import type { AroundDocument, DocumentInput, ExtractedDocument } from './extract/document-input.js';
import { findGarbledText } from './extract/text/find-garbled-text.js';
import { readDocuments } from './extract/read-documents.js';
import type { ReadOptions } from './extract/read-input.js';
import { toIssue } from './issue.js';
import { normalizeReport } from './normalize/normalize-report.js';
import type { RegionIndex } from './normalize/region-index.js';
import { placeCells } from './place-cells.js';
import type { RawDocument } from './raw-document.js';
import { toRejection } from './rejection.js';
import type { SerializedOutcome } from './serialized-outcome.js';

const longestSample = 20;

function garbledIssues(text: string): Issue[] {
  const runs = findGarbledText(text);
  if (runs.length === 0) return [];
  const sample = JSON.stringify(runs[0]!.slice(0, longestSample));
  const message = `${runs.length}处文字是乱码，如${sample}，其内容未读。Garbled text, not read, in ${runs.length} places, such as ${sample}.`;
  return [toIssue('TEXT_GARBLED', message)];
}

/** A form that is not there may be on the pages that could not be read. */
function blameScans(rejection: RejectedDocument, { issues = [] }: RawDocument): RejectedDocument {
  const scans = issues.find(({ code }) => code === 'PAGES_SCANNED');
  if (!scans || rejection.reason.code !== 'NOT_AN_ANNUAL_REPORT') return rejection;
  return toRejection(rejection.source, 'NO_TEXT_LAYER', `${rejection.reason.message} ${scans.message}`);
}

function normalizeAndCheck(document: RawDocument, regions: RegionIndex): DocumentOutcome {
  const outcome = normalizeReport(document, regions);
  if (outcome.outcome === 'rejected') return blameScans(outcome, document);
  const report = placeCells(inferFirstZeros(outcome), document.marks);
  const ownIssues = [...(document.issues ?? []), ...garbledIssues(document.text)];
  return { ...report, issues: [...ownIssues, ...report.issues, ...checkReport(report).issues] };
}

/** A document on which the reader itself fails is our own bug; it is listed as such and the others go on. */
function toOutcome(document: RawDocument, regions: RegionIndex): DocumentOutcome {
  try {
    return normalizeAndCheck(document, regions);
  } catch (error) {
    const { name, message } = error as Error;
    const words = `读取程序出错，请报告。The reader failed on this document, please report it: ${name}: ${message}`;
    return toRejection(document.source, 'READER_FAILED', words);
  }
}

async function* toOutcomes(
  documents: AsyncIterable<ExtractedDocument>,
  regions: RegionIndex,
): AsyncGenerator<DocumentOutcome> {
  for await (const document of documents) {
    yield 'outcome' in document ? document : toOutcome(document, regions);
  }
}

/** An outcome as it is read, or as a line where it was made one on the way. */
export type ReadOutcome = DocumentOutcome | SerializedOutcome;

/** Stands around the reading of each document to its outcomes: may give those of an earlier reading instead, as lines. */
export type AroundOutcomes = (
  input: DocumentInput,
  read: () => AsyncIterable<ReadOutcome>,
) => AsyncIterable<ReadOutcome>;

/** How reports are read; what is left out is as it is where nothing else is said. */
export interface ReportOptions extends Omit<ReadOptions, 'around'> {
  readonly around?: AroundOutcomes;
}

/**
 * Reads one file to outcomes, one for each document it holds: extracted, normalized and checked, or rejected with
 * the reason. Records that are normalized already, and lines, pass through as they are.
 */
export function readReports(
  path: string,
  regions: RegionIndex,
  options?: Omit<ReportOptions, 'around'>,
): AsyncGenerator<DocumentOutcome>;
export function readReports(
  path: string,
  regions: RegionIndex,
  options: ReportOptions,
): AsyncGenerator<ReadOutcome>;
export function readReports(
  path: string,
  regions: RegionIndex,
  { around = (_, read) => read(), ...options }: ReportOptions = {},
): AsyncGenerator<ReadOutcome> {
  const aroundDocument = ((input, read) =>
    around(input, () => toOutcomes(read(), regions))) as AroundDocument;
  return toOutcomes(readDocuments(path, { ...options, around: aroundDocument }), regions);
}
