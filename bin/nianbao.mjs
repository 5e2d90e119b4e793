#!/usr/bin/env node
import { existsSync } from 'node:fs';

// DuckDB's queries run on libuv's pool, which fs and dns share; its size must be set before the pool starts.
process.env.UV_THREADPOOL_SIZE ??= '24';
// Libraries check more in development, field by field: what they check is what the tests run with.
process.env.NODE_ENV ??= 'production';
const program = new URL('../dist/cli/run.js', import.meta.url);
if (existsSync(program)) {
  const { run } = await import(program.href);
  await run(process.argv);
} else {
  // No script runs while packages are installed, ours neither.
  process.stderr.write('nianbao: NOT_BUILT: The program is not built yet. Run: npm run build\n');
  process.exitCode = 1;
}
