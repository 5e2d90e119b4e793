import { access, constants, mkdtemp, rm, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../settings.js';
import { advice, fault, ok, type Finding } from './finding.js';

/** As `engines` of package.json has it. */
const oldestNode = [20, 15] as const;
const mebibyte = 1024 * 1024;

/** Node is new enough, and sorts and writes Chinese. */
export function checkNode(version: string = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]))
    return fault(`Node ${version}`, `Install Node ${oldestNode.join('.')} or newer.`);
  return ok(`Node ${version}`);
}

const units: Readonly<Record<string, number>> = {
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
  TIB: 2 ** 40,
};

function toBytes(text: string): number {
  const [, amount = '0', unit = ''] = /^([\d.]+) ?([A-Z]+)$/i.exec(text) ?? [];
  return Number(amount) * (units[unit.toUpperCase()] ?? Number.NaN);
}

/** The memory DuckDB may use leaves the machine room for the server. */
export function checkMemory({ memoryLimit }: Settings, total: number = totalmem()): Finding {
  const text = `memory: DuckDB may use ${memoryLimit} of ${Math.round(total / mebibyte)} MiB`;
  if (toBytes(memoryLimit) <= total / 2) return ok(text);
  return advice(text, 'Set NIANBAO_MEMORY_LIMIT to half of the memory or less.');
}

/** DuckDB is not told to use more threads than there are cores. */
export function checkThreads({ threads }: Settings, cores: number = availableParallelism()): Finding {
  const text = `threads: ${threads} for a query, ${cores} cores`;
  return threads <= cores ? ok(text) : advice(text, `Set NIANBAO_THREADS=${cores}.`);
}

/** The temporary folder can hold the copy of the warehouse that is served. */
export async function checkTemporaryFolder(bytes: number, folder: string = tmpdir()): Promise<Finding> {
  const remedy = 'Name another folder: TMPDIR=FOLDER';
  try {
    const made = await mkdtemp(join(folder, 'nianbao-doctor-'));
    await rm(made, { recursive: true });
    const { bavail, bsize } = await statfs(folder);
    const text = `temporary folder ${folder}: ${Math.round((bavail * bsize) / mebibyte)} MiB free`;
    return bavail * bsize > 2 * bytes ? ok(text) : fault(`${text}; too little to serve a copy from`, remedy);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return fault(`temporary folder ${folder} cannot be written to (${code})`, remedy);
  }
}

async function checkPlace(host: string, port: number, names: string): Promise<Finding> {
  const place = `port ${port} on ${host}`;
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const remedy = `Stop what uses it, if that is not nianbao itself, or set ${names}.`;
      resolve(advice(`${place} cannot be listened on (${error.code})`, remedy));
    });
    server.listen({ host, port }, () => server.close(() => resolve(ok(`${place} is free`))));
  });
}

/** Something can listen where the settings say; nianbao itself may be what has a port. */
export async function checkPorts(settings: Settings): Promise<Finding[]> {
  const { host, port, metricsHost, metricsPort } = settings;
  const service = await checkPlace(host, port, 'NIANBAO_PORT and NIANBAO_HOST');
  if (metricsPort === '') return [service];
  const names = 'NIANBAO_METRICS_PORT and NIANBAO_METRICS_HOST';
  if (port > 0 && Number(metricsPort) === port && metricsHost === host)
    return [
      service,
      fault(`port ${port} on ${host} is that of the service and of /metrics`, `Set ${names}.`),
    ];
  return [service, await checkPlace(metricsHost, Number(metricsPort), names)];
}

/** No variable is set that nothing reads: a slip in its name would be silent otherwise. */
export function checkVariables(environment: NodeJS.ProcessEnv, known: readonly string[]): Finding {
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('NIANBAO_') && !known.includes(name),
  );
  if (unknown.length === 0) return ok('settings: every NIANBAO_ variable is known');
  return advice(
    `settings: nothing reads ${unknown.join(', ')}`,
    'Check the spelling: nianbao settings lists them.',
  );
}

/** A folder can be written to by who runs this. */
export async function checkWritable(folder: string): Promise<Finding> {
  return access(folder, constants.W_OK).then(
    () => ok(`${folder} can be written to: builds can run here`),
    () => advice(`${folder} cannot be written to`, 'Serving works; build as a user that may write there.'),
  );
}
