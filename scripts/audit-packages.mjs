// npm run audit: asks the registry what is known against the packages of the lock file. Fails where something high or
// critical is known of a package that is shipped; of tools it only tells. A registry that does not answer, or has no
// list, is told and fails nothing: everything else that is checked of packages needs no network (test/deploy).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const grave = ['high', 'critical'];

function audit(...more) {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only', ...more], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
  });
  try {
    return JSON.parse(stdout);
  } catch {
    return { message: 'no answer in two minutes' };
  }
}

const tell = ({ name, severity, range, via }) => {
  const known = via.filter((entry) => typeof entry === 'object').map(({ title, url }) => `${title} ${url}`);
  return `${severity.padEnd(8)} ${name} ${range} ${known.join('; ')}`;
};

const shipped = audit('--omit=dev');
if (!shipped.vulnerabilities) {
  console.log(`The registry did not tell what is known of packages (${shipped.message ?? 'no reason'}).`);
  console.log('Nothing was checked; run it again where a registry answers.');
} else {
  const known = Object.values(shipped.vulnerabilities);
  const names = new Set(known.map(({ name }) => name));
  const tools = Object.values(audit().vulnerabilities ?? {}).filter(({ name }) => !names.has(name));
  console.log(`shipped: ${known.length} packages of which something is known`);
  for (const entry of known) console.log(tell(entry));
  console.log(`tools: ${tools.length} packages of which something is known`);
  for (const entry of tools) console.log(tell(entry));
  if (known.some(({ severity }) => grave.includes(severity))) process.exitCode = 1;
}
