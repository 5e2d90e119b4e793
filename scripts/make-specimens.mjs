// node scripts/make-specimens.mjs FOLDER: one file of each format, each layout and each kind of attack, to try
// extraction with: nianbao extract FOLDER --list --report page.html --out reports.ndjson --document-seconds 5
import { loadTestSupport } from './load-test-support.mjs';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name a folder that is not there yet.');
const { writeSpecimens } = await loadTestSupport('/test/support/corpus/specimens.ts');
const outcomes = await writeSpecimens(folder);
console.log(`${outcomes.size} files in ${folder}`);
