import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { defaultWarehouse } from '../package-root.js';
import { UserError } from '../user-error.js';

async function releaseInto(warehouse: string, folder: string): Promise<void> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (isThere) {
    const message = `There is something at ${JSON.stringify(folder)} already.`;
    throw new UserError('OUTPUT_UNWRITABLE', message, 'Name a folder that is not there yet.');
  }
  const { writeRelease } = await import('../doors/release/write-release.js');
  const { releaseId, files } = await writeRelease(warehouse, folder);
  process.stderr.write(`release   ${releaseId}: ${files.length} files and their SHA256SUMS in ${folder}\n`);
}

async function publishTo(warehouse: string, to: string, schema: string, reader: string): Promise<void> {
  const { publish } = await import('../doors/postgres/publish.js');
  try {
    const { releaseId, rows } = await publish(warehouse, {
      to,
      schema,
      reader: reader === '' ? null : reader,
    });
    for (const [table, count] of rows) process.stderr.write(`${table.padEnd(28)} ${count}\n`);
    process.stderr.write(`release   ${releaseId} in schema ${schema}\n`);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === undefined || error instanceof UserError) throw error;
    const remedy =
      code === '55P03'
        ? 'The schema is as it was: a transaction that reads it does not end. End it, or try again later.'
        : 'The schema is as it was. Check the address, the user and its right to create schemas.';
    throw new UserError('OUTPUT_UNWRITABLE', `PostgreSQL refused (${code}): ${message}.`, remedy, {
      cause: error,
    });
  }
}

/** `nianbao release --out DIR` and `nianbao publish --to postgres://…` */
export function addPublishCommands(program: Command): void {
  program
    .command('release')
    .description('Write the tables as files: DuckDB, Parquet, CSV, datapackage.json, SHA256SUMS.')
    .requiredOption('--out <folder>', 'a folder that is not there yet')
    .option('--warehouse <file>', 'the DuckDB file to read', defaultWarehouse)
    .action(async ({ out, warehouse }: { out: string; warehouse: string }) => releaseInto(warehouse, out));
  program
    .command('publish')
    .description('Load the tables into a PostgreSQL, whole or not at all.')
    .requiredOption('--to <url>', 'postgres://user@host/database')
    .option('--schema <name>', 'schema to put in place', 'nianbao')
    .option('--reader <role>', 'role that may read; empty for none', 'nianbao_reader')
    .option('--warehouse <file>', 'the DuckDB file to read', defaultWarehouse)
    .action(async (options: { to: string; schema: string; reader: string; warehouse: string }) =>
      publishTo(options.warehouse, options.to, options.schema, options.reader),
    );
}
