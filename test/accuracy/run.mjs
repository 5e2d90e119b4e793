/* eslint-disable no-console -- what it prints is what it is for */
// npm run accuracy [-- --reports N --seed N --details --write]: how exactly generated reports are read, layout by layout.
// Ends with 1 if any number is wrong. --write puts the table into docs/extraction.md.
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    details: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const load = async (file) => (await runnerImport(new URL(file, import.meta.url).pathname)).module;
const { measureAccuracy } = await load('measure-accuracy.ts');
const { printTable, printDetails, writeTable } = await load('print-accuracy.ts');

const accuracy = measureAccuracy(Number(values.reports), Number(values.seed), (done) => {
  if (process.stderr.isTTY && done % 100 === 0) process.stderr.write(`\r${done} of ${values.reports}`);
});
console.log(printTable(accuracy));
if (values.details) console.log(printDetails(accuracy));
for (const text of accuracy.wrong.slice(0, 2000)) console.log(text);
if (values.write) await writeTable(accuracy, new URL('../../docs/extraction.md', import.meta.url));
if (accuracy.wrong.length > 0) process.exitCode = 1;
