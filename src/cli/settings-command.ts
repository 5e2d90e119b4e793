import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { describeSettings, knownVariables } from '../read-settings.js';
import { UserError } from '../user-error.js';

/** Read by Node and not by us: where the copy lies that is served. */
const folderVariable = 'TMPDIR';

/** Names that are set in the file, or a line that sets none: Node passes it over. Throws SETTING_INVALID. */
function parseFile(path: string, text: string): [name: string, value: string | undefined][] {
  const values = Object.entries(parseEnv(text));
  const index = text
    .split(/\r?\n/)
    .findIndex((line) => /^\s*(export\s+)?(NIANBAO|OTEL)_\w*\s*([^\s=\w].*|\s[^=]*)?$/.test(line));
  if (index < 0) return values;
  const message = `Line ${index + 1} of ${JSON.stringify(path)} names a setting and gives it no value.`;
  throw new UserError('SETTING_INVALID', message, 'Write NAME=VALUE, with nothing before the name.');
}

/**
 * Takes settings from a file of lines `NIANBAO_PORT=4000`; what the environment says goes before it. Throws
 * PATH_UNREADABLE, and SETTING_INVALID for a name that nothing reads.
 */
export async function loadSettingsFile(path: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const { code } = cause as NodeJS.ErrnoException;
    const message = `The file of settings ${JSON.stringify(path)} cannot be read (${code}).`;
    throw new UserError('PATH_UNREADABLE', message, 'Check its name and permissions.', { cause });
  });
  const values = parseFile(path, text);
  // The SDK of OpenTelemetry reads variables of its own.
  const unknown = values
    .map(([name]) => name)
    .filter((name) => ![...knownVariables, folderVariable].includes(name) && !name.startsWith('OTEL_'));
  if (unknown.length > 0) {
    const message = `${JSON.stringify(path)} sets ${unknown.join(', ')}, which nothing reads.`;
    throw new UserError(
      'SETTING_INVALID',
      message,
      'Check the spelling: nianbao settings lists all of them.',
    );
  }
  for (const [name, value] of values) environment[name] ??= value;
}

function toLines(): string[] {
  return describeSettings(process.env).flatMap(({ variable, value, fallback, isSet, sentence }) => [
    `${variable}=${value}${isSet ? `  (default ${fallback})` : ''}`,
    `  ${sentence}`,
  ]);
}

/** `nianbao settings`: every setting, its value here and now, and what it is for. */
export function addSettingsCommand(program: Command): void {
  program
    .command('settings')
    .description('Print every setting with its value, its default and what it is for.')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => {
      const text = options.json
        ? JSON.stringify(describeSettings(process.env), null, 2)
        : toLines().join('\n');
      process.stdout.write(`${text}\n`);
    });
}
