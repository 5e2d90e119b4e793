// The types of the program and its tests, and of the two pages; each with what tsc keeps to look only at what changed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const projects = {
  program: 'tsconfig.json',
  dashboard: 'src/dashboard/tsconfig.json',
  graphiql: 'src/graphiql/tsconfig.json',
};

const tsc = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'));

for (const [name, project] of Object.entries(projects)) {
  const kept = `node_modules/.cache/typescript/${name}.tsbuildinfo`;
  const { status } = spawnSync(
    process.execPath,
    [tsc, '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', kept],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
