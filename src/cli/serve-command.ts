import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { defaultWarehouse, shippedReports } from '../package-root.js';
import { parseNumber, readSettings } from '../read-settings.js';
import type { ServerEvents } from '../server.js';
import { settings as settingKinds, type Settings } from '../settings.js';
import { buildAndTell } from './build-command.js';

interface ServeOptions {
  readonly warehouse: string;
  readonly port?: string;
  readonly host?: string;
}

function settingsOf(options: ServeOptions): Settings {
  const settings = readSettings(process.env);
  return {
    ...settings,
    ...(options.port !== undefined && { port: parseNumber('--port', options.port, settingKinds.port) }),
    ...(options.host !== undefined && { host: options.host }),
  };
}

const events: ServerEvents = {
  // The log has it, with its stack.
  bug: () => {},
  served: ({ info }) =>
    process.stderr.write(`nianbao serves release ${info.release_id} (${info.reports} reports) from now on\n`),
  refused: ({ code, message }) =>
    process.stderr.write(`nianbao: ${code}: ${message} The release before it is served on.\n`),
};

/**
 * The server, which the other commands do without. The build puts it and its libraries into a few files
 * (scripts/bundle-server.mjs); without a build, as in tests, it is read from its own.
 */
async function loadServer(): Promise<typeof import('../server.js')> {
  const bundle = new URL('../served.js', import.meta.url);
  return existsSync(bundle)
    ? ((await import(bundle.href)) as typeof import('../server.js'))
    : import('../server.js');
}

async function serveUntilStopped(warehouse: string, settings: Settings): Promise<void> {
  const { serve } = await loadServer();
  const server = await serve(warehouse, settings, events);
  const stop = (): void => {
    void server.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const { release_id, reports } = server.release.info;
  process.stdout.write(
    `nianbao serves release ${release_id} (${reports} reports) at ${server.url}/graphql\n`,
  );
  if (server.metricsUrl) process.stdout.write(`metrics at ${server.metricsUrl}/metrics\n`);
}

function addServingOptions(command: Command): Command {
  return command
    .option('--warehouse <file>', 'the DuckDB file to serve', defaultWarehouse)
    .option('--port <number>', 'port to listen on; 0 takes a free one (default: 4000)')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)');
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** `nianbao serve --warehouse FILE --port N` and `nianbao start`, which builds first where nothing is built. */
export function addServeCommands(program: Command): void {
  addServingOptions(program.command('serve').description('Serve a warehouse over GraphQL.')).action(
    async (options: ServeOptions) => serveUntilStopped(options.warehouse, settingsOf(options)),
  );
  addServingOptions(
    program
      .command('start')
      .description('Build the warehouse from the shipped reports if it is missing, and serve it.'),
  ).action(async (options: ServeOptions) => {
    const settings = settingsOf(options);
    if (!(await isThere(options.warehouse))) await buildAndTell([shippedReports], options.warehouse);
    await serveUntilStopped(options.warehouse, settings);
  });
}
