import 'reflect-metadata';
import type { FastifyInstance } from 'fastify';
import type { ServedRelease } from './resolvers/context.js';
import { openRelease } from './resolvers/open-release.js';
import { createServer } from './server/create-server.js';
import type { ServerState } from './server/telemetry/metrics.js';
import { openTelemetry, type OpenTelemetry } from './server/telemetry/open.js';
import { ServedReleases, type ReleaseEvents } from './server/served-releases.js';
import type { Settings } from './settings.js';
import { UserError } from './user-error.js';

/** A server that is listening. */
export interface RunningServer {
  readonly url: string;
  readonly release: ServedRelease;
  /** Where `/metrics` is; null where it is nowhere. */
  readonly metricsUrl: string | null;
  /** Stops taking requests, lets those under way finish in the time they have, and closes the warehouse. */
  stop(): Promise<void>;
}

/** Reasons of the system for which a person can choose another address or port. */
const addressFaults: readonly string[] = ['EADDRNOTAVAIL', 'EACCES', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'];

async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      const remedy = 'Stop what uses it, or give another: --port N (0 takes a free one).';
      throw new UserError('PORT_IN_USE', `Port ${port} on ${host} is in use.`, remedy, { cause });
    }
    if (code === undefined || !addressFaults.includes(code)) throw cause;
    const message = `Nothing can listen on host ${JSON.stringify(host)}, port ${port} (${code}).`;
    const remedy = 'Give an address of this machine with --host, and a port you may use with --port.';
    throw new UserError('SETTING_INVALID', message, remedy, { cause });
  }
}

/** What the metrics tell of a server when they are asked for. */
async function toState(releases: ServedReleases, app: FastifyInstance | undefined): Promise<ServerState> {
  const lease = releases.lease();
  const { info, load } = lease.release;
  lease.giveBack();
  const connections = await new Promise<number>((resolve) => {
    if (!app) return resolve(0);
    app.server.getConnections((error, count) => resolve(error ? 0 : count));
  });
  return {
    release: info.release_id,
    codeVersion: info.code_version,
    reports: Number(info.reports),
    ...load(),
    connections,
    hasRefusedFile: releases.refused !== null,
  };
}

/** What the operator is told while the server runs. */
export interface ServerEvents extends ReleaseEvents {
  bug(error: unknown): void;
}

/**
 * Opens a warehouse and serves it, and what is built in its place later. Throws a UserError where the warehouse
 * cannot be opened or the port is taken; nothing stays open then.
 */
export async function serve(
  warehousePath: string,
  settings: Settings,
  events: ServerEvents,
): Promise<RunningServer> {
  const limits = {
    memory: settings.memoryLimit,
    threads: settings.threads,
    concurrency: settings.concurrency,
    queue: settings.queueLimit,
    pageLimit: settings.pageLimit,
    publicUrl: settings.publicUrl.replace(/\/+$/, ''),
    prepares: 'BEHIND',
    onFault: (error: unknown) => events.bug(error),
  } as const;
  const releases = await ServedReleases.open(warehousePath, (path) => openRelease(path, limits));
  let app: FastifyInstance | undefined;
  let opened: OpenTelemetry | undefined;
  try {
    if (releases.refused) events.refused(releases.refused);
    opened = await openTelemetry(settings, async () => toState(releases, app));
    const { telemetry, metricsUrl, close } = opened;
    const reportBug = (error: unknown): void => {
      telemetry.logger?.error({ err: error }, 'a bug of ours');
      events.bug(error);
    };
    app = await createServer(releases, settings, reportBug, telemetry);
    const url = await listen(app, settings.host, settings.port);
    if (settings.followInterval > 0) releases.follow(settings.followInterval, events);
    const lease = releases.lease();
    lease.giveBack();
    const stop = async (): Promise<void> => {
      await app!.stopGracefully(settings.stopTimeLimit);
      await releases.close();
      await close();
    };
    return { url, release: lease.release, metricsUrl, stop };
  } catch (error) {
    await opened?.close();
    await releases.close();
    throw error;
  }
}
