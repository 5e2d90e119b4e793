import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { describeSettings, knownVariables } from '../read-settings.js';
import { UserError } from '../user-error.js';

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
  const values = Object.entries(parseEnv(text));
  // The SDK of OpenTelemetry reads variables of its own.
  const unknown = values
    .map(([name]) => name)
    .filter((name) => !knownVariables.includes(name) && !name.startsWith('OTEL_'));
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
