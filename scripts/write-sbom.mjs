// npm run sbom [-- --out FILE]: what is shipped, as a software bill of materials (CycloneDX 1.5, JSON): the packages
// that run, and those that are bundled into the pages although npm knows them as development packages only. Made from
// the lock file by `npm sbom`, without the network; what differs from run to run is left out, so the same lock file
// gives the same bytes.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../', import.meta.url));
const pages = ['src/dashboard', 'src/graphiql'];
const buildTools = new Set(['vite']);
const development = 'cdx:npm:package:development';

const { values } = parseArgs({ options: { out: { type: 'string' } } });

/** The package of an import, or null for a file of ours, a module of Node or a tool of the build. */
function toPackage(specifier) {
  if (/^(\.|node:)/.test(specifier)) return null;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return buildTools.has(name) ? null : name;
}

/** The packages that the sources of the pages import. */
function listBundled() {
  const sources = pages.flatMap((page) =>
    readdirSync(join(root, page), { recursive: true })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(root, page, name), 'utf8')),
  );
  const imports = sources.flatMap((text) => [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)]);
  return new Set(imports.map(([, specifier]) => toPackage(specifier)).filter((name) => name !== null));
}

const order = (left, right) => (left < right ? -1 : Number(left > right));
const { dependencies: direct } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const printed = execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: root,
  maxBuffer: 1 << 28,
});
const whole = JSON.parse(printed);
const { component } = whole.metadata;
const edges = new Map(whole.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
const nameOf = new Map(whole.components.map((part) => [part['bom-ref'], part.name]));
const bundled = listBundled();

const shipped = new Set();
const reach = (ref) => {
  if (shipped.has(ref)) return;
  shipped.add(ref);
  for (const next of edges.get(ref) ?? []) reach(next);
};
for (const ref of edges.get(component['bom-ref']))
  if (direct[nameOf.get(ref)] !== undefined || bundled.has(nameOf.get(ref))) reach(ref);

const document = {
  ...whole,
  serialNumber: undefined,
  metadata: {
    lifecycles: whole.metadata.lifecycles,
    component: { ...component, name: 'nianbao', type: 'application' },
  },
  components: whole.components
    .filter((part) => shipped.has(part['bom-ref']))
    .map((part) => ({ ...part, properties: part.properties.filter(({ name }) => name !== development) }))
    .toSorted((one, other) => order(one['bom-ref'], other['bom-ref'])),
  dependencies: whole.dependencies
    .filter(({ ref }) => shipped.has(ref) || ref === component['bom-ref'])
    .map(({ ref, dependsOn }) => ({
      ref,
      dependsOn: dependsOn.filter((next) => shipped.has(next)).toSorted(),
    }))
    .toSorted((one, other) => order(one.ref, other.ref)),
};
const text = `${JSON.stringify(document, null, 2)}\n`;
if (values.out === undefined) process.stdout.write(text);
else {
  writeFileSync(values.out, text);
  console.log(`${values.out}: ${document.components.length} packages`);
}
