// Puts the server and the libraries it answers with into a few files, dist/served*.js: as they are it is some 1,700, and to find and
// to read them is most of what a start is made of. What is left outside is native, read at times only, or has to be the
// same for the commands beside it.
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

/** Files of ours that other commands load as well: an error told by one has to be one of the other. */
const shared = ['user-error.js', 'package-root.js'].map((name) => join(dist, name));

/** Libraries with files of their own beside them, or that few questions need. */
const outside = /^(node:|@duckdb\/node-bindings|@opentelemetry\/|exceljs$)/;

// What an earlier build left: its parts may have had other names.
const earlier = (await readdir(dist)).filter((name) => /^served[-.].*js$/.test(name));
await Promise.all(earlier.map(async (name) => rm(join(dist, name))));

const bundle = await rolldown({
  input: { served: join(dist, 'server.js') },
  platform: 'node',
  external: (id) => outside.test(id) || shared.includes(id),
  onLog(level, log, next) {
    // A library of Apollo's asks for its own code by eval, in a part that is not reached here.
    if (level === 'warn' && log.code === 'EVAL') return;
    next(level, log);
  },
});
await bundle.write({
  dir: dist,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'served-[name].js',
  minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
});
await bundle.close();
