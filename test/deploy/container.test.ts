import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const dockerfile = read('Dockerfile');
const instructions = dockerfile
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line));

/** What the image that runs is made of: everything behind the last FROM. */
const running = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));

describe('the container', () => {
  test('is described without a fault that a linter finds', () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  test('runs as a user without rights, and brings no tool of the build along', () => {
    const users = running.filter((line) => line.startsWith('USER '));
    expect(users).toEqual(['USER 10001:10001']);
    expect(running.filter((line) => line.startsWith('RUN '))).toEqual([]);
    for (const line of instructions.filter((candidate) => candidate.startsWith('FROM ')))
      expect(line).toMatch(/^FROM node:20-/);
  });

  test('installs what the lock file says and runs no script of a package', () => {
    const installs = instructions.join('\n').match(/npm (ci|install|prune|i)\b[^&]*/g)!;
    expect(installs.length).toBeGreaterThan(1);
    for (const install of installs) expect(install).toMatch(/^npm (ci|prune).*--ignore-scripts/);
  });

  test('is started on a file system it cannot write to, with no rights to gain', () => {
    const { services } = parse(read('compose.yaml')) as { services: Record<string, Record<string, unknown>> };
    expect(services['nianbao']).toMatchObject({
      read_only: true,
      user: '10001:10001',
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });
});

interface BiService {
  readonly image: string;
  readonly ports: string[];
  readonly volumes: string[];
  readonly healthcheck: { readonly test: string[]; readonly retries: number };
  readonly security_opt: string[];
  readonly environment: Record<string, string>;
  readonly depends_on?: Record<string, { readonly condition: string }>;
}

describe('the containers for BI', () => {
  const { services, volumes } = parse(read('compose.bi.yaml')) as {
    services: Record<string, BiService>;
    volumes: Record<string, null>;
  };

  test('are of pinned versions, say whether they are well, and are open to this machine only', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'metabase']);
    for (const service of Object.values(services)) {
      expect(service.image).toMatch(/^[\w/]+:v?\d+\.\d+[\w.-]*$/);
      expect(service.healthcheck.test[0]).toBe('CMD-SHELL');
      expect(service.healthcheck.retries).toBeGreaterThan(0);
      expect(service.security_opt).toContain('no-new-privileges:true');
      for (const port of service.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
      for (const volume of service.volumes) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
    }
  });

  test('begin with PostgreSQL, whose password has to be chosen', () => {
    expect(services['metabase']!.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(services['postgres']!.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });
});

/** Writes files into a folder that goes again, and gives what a program says of them. */
function runOver(files: Record<string, string>, program: string, toArgs: (folder: string) => string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-deploy-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { status, stderr } = spawnSync(program, toArgs(folder), { encoding: 'utf8' });
    return { status, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const isThere = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;

describe('the part for nginx', () => {
  test.skipIf(!isThere('nginx', '-v'))('is taken by nginx', () => {
    const part = fileURLToPath(new URL('../../deploy/nginx.conf', import.meta.url));
    const whole = (folder: string): string =>
      `pid ${folder}/pid; error_log stderr; events {} http { access_log off; server { listen 127.0.0.1:1; include ${part}; } }`;
    const told = runOver({}, 'sh', (folder) => [
      '-c',
      'printf %s "$1" > "$2/nginx.conf" && exec nginx -t -c "$2/nginx.conf"',
      'sh',
      whole(folder),
      folder,
    ]);
    expect(told.stderr).toContain('syntax is ok');
    expect(told.stderr).not.toMatch(/\[(emerg|warn)\]/);
  });
});

describe('the systemd unit', () => {
  test.skipIf(!isThere('systemd-analyze', '--version'))('is understood line by line', () => {
    // The user and the folder are made by the operator; here there are others.
    const unit = read('deploy/nianbao.service')
      .replace(/^User=.*\nGroup=.*$/m, 'DynamicUser=yes')
      .replace(/^WorkingDirectory=.*$/m, 'WorkingDirectory=/')
      .replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`);
    const verify = (folder: string): string[] => ['verify', join(folder, 'nianbao.service')];
    expect(runOver({ 'nianbao.service': unit }, 'systemd-analyze', verify)).toEqual({
      status: 0,
      stderr: '',
    });
  });

  test('writes nowhere and gains nothing', () => {
    const unit = read('deploy/nianbao.service');
    for (const line of [
      'ProtectSystem=strict',
      'NoNewPrivileges=true',
      'CapabilityBoundingSet=',
      'PrivateTmp=true',
    ])
      expect(unit.split('\n')).toContain(line);
    expect(unit).toMatch(/^User=(?!root)/m);
  });
});
