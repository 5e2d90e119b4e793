import type { Command } from 'commander';
import type { ExtractFlags } from './extract-documents.js';
import { addExtractionOptions } from './extraction-options.js';

/** Adds `nianbao extract PATH… [--out FILE.ndjson] [--short] [--list] [--report FILE.html]`. */
export function addExtractCommand(program: Command): void {
  const command = program
    .command('extract')
    .description(
      'Read documents, also those in archives, and write one line of NDJSON for each: the report as read, or why it was rejected.',
    )
    .argument('<path...>', 'files, or folders that are read with all they hold')
    .option('-o, --out <file>', 'file to write; - is standard output', '-')
    .option('--short', 'leave out plain printed zeros, where every cell of the form was seen')
    .option('--list', 'tell on standard error what became of each document, one line for each')
    .option(
      '--report <file>',
      'write a page for a person to read: every report with issues, every rejected document',
    );
  // Reading documents takes more to load than all other commands together.
  addExtractionOptions(command).action(async (paths: string[], flags: ExtractFlags) => {
    const { extractDocuments } = await import('./extract-documents.js');
    await extractDocuments(paths, flags);
  });
}
