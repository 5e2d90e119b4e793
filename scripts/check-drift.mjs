// Fails where what was just printed from the code is not what is committed or staged.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const generated = [
  'schema.graphql',
  'docs/catalogue.md',
  'docs/errors.md',
  'docs/rules.md',
  'docs/settings.md',
  'docs/questions.md',
  'examples/generated',
  'test/generated',
  'src/dashboard/generated',
];

const git = (...args) => execFileSync('git', [...args, '--', ...generated], { cwd: root, encoding: 'utf8' });

const changes = git('diff') + git('ls-files', '--others', '--exclude-standard');
if (changes !== '') {
  console.error(changes);
  console.error(
    'Generated files differ from what the code prints. Run `npm run docs && npm run codegen`, look at the difference, and commit it.',
  );
  process.exit(1);
}
