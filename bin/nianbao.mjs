#!/usr/bin/env node
// DuckDB's queries run on libuv's pool, which fs and dns share; its size must be set before the pool starts.
process.env.UV_THREADPOOL_SIZE ??= '24';
const { run } = await import('../dist/cli/run.js');
await run(process.argv);
