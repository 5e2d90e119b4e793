import { readFileSync } from 'node:fs';
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

describe('the systemd unit', () => {
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
