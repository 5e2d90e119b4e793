import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const programs = '/usr/lib/postgresql/15/bin';

/** Whether Debian's PostgreSQL 15 is on this machine (`apt-get install postgresql-15`). */
export const hasPostgres = existsSync(join(programs, 'initdb'));

/** A PostgreSQL of a test, with nothing in it. */
export interface PostgresServer {
  readonly url: string;
  readonly port: number;
  close(): void;
}

async function findPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** PostgreSQL does not run as root; it is then run as its own user. */
function runAsServer(command: string): void {
  const isRoot = process.getuid?.() === 0;
  const [program, ...args] = isRoot ? ['su', 'postgres', '-c', command] : ['sh', '-c', command];
  execFileSync(program!, args, { stdio: 'ignore' });
}

/** Starts a PostgreSQL in a folder of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pg-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const port = await findPort();
  runAsServer(`${programs}/initdb -D ${data} -U postgres --auth=trust -E UTF8 --locale=C.UTF-8`);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  runAsServer(`${programs}/pg_ctl -D ${data} -o '${options}' -l ${folder}/log -w start`);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    close() {
      runAsServer(`${programs}/pg_ctl -D ${data} -m immediate stop`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
