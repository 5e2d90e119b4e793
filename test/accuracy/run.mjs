/* eslint-disable no-console -- what it prints is what it is for */
// npm run accuracy [-- --reports N --seed N --losses --damage --write]: how exactly generated reports are read, by layout,
// detail of print and title; with --damage, what is noticed where their tables are damaged. Ends with 1 if any number is
// wrong, and with --damage if a wrong one is told by nothing that could be. --write puts the tables into docs/extraction.md.
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    losses: { type: 'boolean', default: false },
    damage: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const load = async (file) => (await runnerImport(new URL(file, import.meta.url).pathname)).module;
const { writeTable } = await load('write-table.ts');
const [reports, seed] = [Number(values.reports), Number(values.seed)];
const document = new URL('../../docs/extraction.md', import.meta.url);
const how = `${values.damage ? '--damage ' : ''}--reports ${reports} --seed ${seed}`;

function tellProgress(done) {
  if (process.stderr.isTTY && done % 100 === 0) process.stderr.write(`\r${done} of ${reports}`);
}

async function runDamage() {
  const { measureDamage, findUntold } = await load('measure-damage.ts');
  const { printDamageTable } = await load('print-damage.ts');
  const tallies = measureDamage(reports, seed, tellProgress);
  const table = printDamageTable(tallies);
  console.log(table);
  const untold = findUntold(tallies);
  for (const text of untold) console.log(text);
  if (values.write) await writeTable('damage', how, table, document);
  return untold.length === 0;
}

async function runAccuracy() {
  const { measureAccuracy } = await load('measure-accuracy.ts');
  const { printTable, printLosses } = await load('print-accuracy.ts');
  const { printDetailTable, printTitleTable } = await load('print-details.ts');
  const accuracy = measureAccuracy(reports, seed, tellProgress);
  console.log(printTable(accuracy));
  if (values.losses) console.log(printLosses(accuracy));
  for (const text of accuracy.wrong.slice(0, 2000)) console.log(text);
  if (values.write) {
    await writeTable('accuracy', how, printTable(accuracy), document);
    await writeTable('details', how, printDetailTable(accuracy), document);
    await writeTable('titles', how, printTitleTable(accuracy), document);
  }
  return accuracy.wrong.length === 0;
}

if (!(await (values.damage ? runDamage() : runAccuracy()))) process.exitCode = 1;
