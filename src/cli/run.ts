import { Command } from 'commander';
import { readCodeVersion } from '../package-root.js';
import { UserError } from '../user-error.js';
import { addBuildCommand } from './build-command.js';
import { addDoctorCommand } from './doctor-command.js';
import { addExtractCommand } from './extract-command.js';
import { addPublishCommands } from './publish-command.js';
import { addReleaseCommands } from './release-commands.js';
import { addServeCommands } from './serve-command.js';
import { addSettingsCommand, loadSettingsFile } from './settings-command.js';

function createProgram(): Command {
  const program = new Command('nianbao')
    .description(
      'Reads annual reports on government information disclosure and answers questions about them.',
    )
    .version(readCodeVersion())
    .option('--settings <file>', 'file of settings, lines of NAME=VALUE; the environment goes before it')
    .hook('preAction', async (command) => {
      const { settings } = command.opts<{ settings?: string }>();
      if (settings !== undefined) await loadSettingsFile(settings, process.env);
    });
  addExtractCommand(program);
  addBuildCommand(program);
  addServeCommands(program);
  addReleaseCommands(program);
  addPublishCommands(program);
  addSettingsCommand(program);
  addDoctorCommand(program);
  return program;
}

/**
 * Runs one command line. A `UserError` becomes one line on standard error and exit code 1; anything else is
 * our own bug, is shown whole and exits with 70.
 */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync([...argv]);
  } catch (error) {
    if (error instanceof UserError) {
      process.stderr.write(`${error.toLine()}\n`);
      process.exitCode = 1;
      return;
    }
    process.stderr.write(`nianbao: this is a bug in nianbao, please report it:\n`);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 70;
  }
}
