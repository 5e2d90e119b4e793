import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Brings `dist` up to date once, before any test runs the built program. */
export default async function buildProgram(): Promise<void> {
  await promisify(execFile)('npm', ['run', 'build', '--silent'], { cwd: root });
}
