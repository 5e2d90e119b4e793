import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import satisfies from 'spdx-satisfies';

/** Row 41 of the list of attacks: what comes from others is what was chosen, runs nothing on its way, and may be used. */
interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

/** Licenses of what is shipped: all let it be passed on under the Apache License. */
const shippedLicenses = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/** Licenses that tools may have besides, since they are not passed on. */
const toolLicenses = [...shippedLicenses, 'CC-BY-3.0', 'CC-BY-4.0', 'CC0-1.0', 'MPL-2.0'];

/**
 * Tools of the tests whose terms were read; nothing of them is passed on. odata-csdl has the schemas of the OASIS OData
 * committee, free for all to use under the policy of OASIS. The library of Frictionless brings jschardet (LGPL-2.1+) and
 * tv4 (public domain or MIT, told in a way that is no SPDX).
 */
const termsThatWereRead = ['odata-csdl', 'jschardet', 'tv4'];

describe('the lock file', () => {
  test('names every package with a hash of its content, and takes none from elsewhere than a registry', () => {
    const doubtful = packages.filter(
      ([, { integrity, resolved, link }]) =>
        !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') ||
        link === true ||
        /^(git|file|http:|github)/.test(resolved ?? ''),
    );
    expect(doubtful.map(([path]) => path)).toEqual([]);
    expect(packages.length).toBeGreaterThan(500);
  });

  test('has packages only whose license lets them be used', () => {
    const refused = packages.filter(
      ([path, { license }]) =>
        !termsThatWereRead.includes(nameOf(path)) &&
        (license === undefined || !satisfies(license, toolLicenses)),
    );
    expect(refused.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([]);
  });

  test('installs without running a script of any package', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    // This one only prints a word about versions; the service runs without it. Another has to be looked at first.
    const scripted = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path));
    expect(scripted).toEqual(['@apollo/protobufjs']);
  });
});

interface Component {
  readonly name: string;
  readonly hashes?: readonly { readonly alg: string }[];
  readonly licenses: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
}

describe('the software bill of materials', () => {
  const printed: string[] = [];
  let components: readonly Component[];
  beforeAll(async () => {
    const script = fileURLToPath(new URL('../../scripts/write-sbom.mjs', import.meta.url));
    const print = async (): Promise<string> =>
      (await promisify(execFile)(process.execPath, [script], { maxBuffer: 1 << 26 })).stdout;
    for (let time = 0; time < 2; time += 1) printed.push(await print());
    ({ components } = JSON.parse(printed[0]!) as { components: readonly Component[] });
  });

  test('is valid CycloneDX, and the same bytes twice', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot5);
    expect(await validator.validate(printed[0]!)).toBeNull();
    expect(printed[0]).toBe(printed[1]);
  });

  test('names what runs and what is bundled into pages, with hashes, and no tool of the build', () => {
    const names = new Set(components.map(({ name }) => name));
    for (const name of ['fastify', '@duckdb/node-api', 'graphql', 'react', 'echarts', 'monaco-editor'])
      expect(names).toContain(name);
    for (const name of ['vitest', 'vite', 'typescript', 'eslint']) expect(names).not.toContain(name);
    for (const { name, hashes } of components) expect([name, hashes?.[0]?.alg]).toEqual([name, 'SHA-512']);
  });

  test('has packages only whose license lets them be passed on', () => {
    const refused = components.filter(({ licenses: [first] }) => {
      const license = first?.license?.id ?? first?.expression;
      return license === undefined || !satisfies(license, shippedLicenses);
    });
    expect(refused.map(({ name, licenses }) => [name, licenses])).toEqual([]);
  });
});
