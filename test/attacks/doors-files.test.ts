import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ServedRelease } from '../../src/resolvers/served-release.js';
import { makeAttackedWarehouse, serveAttacked, type AttackedServer } from '../support/serve-attacked.js';
import type { TestWarehouse } from '../support/make-warehouse.js';
import { leak } from './leak.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Rows 33 and 44 of the list of attacks: files that break half-way, and formulas in them. */
let warehouse: TestWarehouse;
let service: AttackedServer;
beforeAll(async () => {
  warehouse = await makeAttackedWarehouse();
  service = await serveAttacked(warehouse);
});
afterAll(async () => {
  expect(service.bugs).toEqual([]);
  await service.close();
  await warehouse.close();
});

const table = '/v1/tables/fct_cells';

describe('row 44: a file that breaks half-way', () => {
  /** A release whose streams fail after so many parts. */
  function failing(served: ServedRelease, parts: number): ServedRelease {
    const breakStream = (db: ServedRelease['db']): ServedRelease['db'] =>
      new Proxy(db, {
        get(target, key) {
          const value = Reflect.get(target, key) as unknown;
          if (key !== 'getExecutor') return typeof value === 'function' ? value.bind(target) : value;
          return () => {
            const executor = target.getExecutor();
            async function* stream(...args: Parameters<typeof executor.stream>) {
              let left = parts;
              for await (const part of executor.stream(...args)) {
                if ((left -= 1) < 0) throw new Error('the disk is gone');
                yield part;
              }
            }
            return new Proxy(executor, {
              get: (own, name) => {
                const of = Reflect.get(own, name) as unknown;
                return name === 'stream' ? stream : typeof of === 'function' ? of.bind(own) : of;
              },
            });
          };
        },
      });
    return {
      ...served,
      forRequest: (signal) => {
        const own = served.forRequest(signal);
        return { ...own, db: breakStream(own.db) };
      },
    };
  }

  async function readRaw(of: AttackedServer, path: string, headers = ''): Promise<Buffer> {
    const { hostname, port } = new URL(of.url);
    const socket = connect(Number(port), hostname);
    const parts: Buffer[] = [];
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`);
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('close', resolve));
    return Buffer.concat(parts);
  }

  it.each(['csv', 'ndjson'])(
    '%s ends without the end of a chunked body, and no error is in it',
    async (extension) => {
      const broken = await serveAttacked(warehouse, {}, (served) => failing(served, 3));
      const whole = await service.get(`${table}.${extension}`);
      await expect(broken.get(`${table}.${extension}`)).rejects.toThrow();
      const bytes = await readRaw(broken, `${table}.${extension}`);
      expect(bytes.toString('latin1').toLowerCase()).toContain('transfer-encoding: chunked');
      expect(bytes.subarray(-5).toString()).not.toBe('0\r\n\r\n');
      expect(bytes.includes('the disk is gone') || bytes.includes('errors')).toBe(false);
      expect(bytes.length).toBeGreaterThan(1000);
      expect(bytes.length).toBeLessThan(whole.text.length);
      const packed = await readRaw(broken, `${table}.${extension}`, 'Accept-Encoding: gzip\r\n');
      expect(packed.subarray(-5).toString()).not.toBe('0\r\n\r\n');
      await broken.close();
    },
  );

  it.each(['csv', 'ndjson', 'parquet'])(
    '%s has a checksum beside it that half a file does not have',
    async (extension) => {
      const path = `/v1/tables/fct_cells.${extension}`;
      const response = await fetch(
        new URL(`${path}?year=2019-&select=report_id,cell_ref,value`, service.url),
      );
      const bytes = Buffer.from(await response.arrayBuffer());
      const { text } = await service.get(`${path}.sha256?year=2019-&select=report_id,cell_ref,value`);
      const sum = (part: Buffer): string => createHash('sha256').update(part).digest('hex');
      expect(text).toBe(`${sum(bytes)}  fct_cells.${extension}\n`);
      expect(text).not.toContain(sum(bytes.subarray(0, bytes.length / 2)));
    },
  );

  it('what fails before the first row is an ordinary answer, and nothing of a file is sent', async () => {
    const broken = await serveAttacked(warehouse, {}, (served) => failing(served, 0));
    const told = await broken.get(`${table}.csv`);
    expect([told.status, told.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(told.text).not.toMatch(leak);
    expect(told.headers.get('content-disposition')).toBeNull();
    await broken.close();
  });
});

describe('row 33: formulas', () => {
  it('are defused in the flavor for Excel and in workbooks, and kept as they are in the plain one', async () => {
    const path = '/v1/tables/dim_agencies.csv?select=name';
    expect((await service.get(path)).text).toContain("\n=cmd|'/C calc'!A0\r\n");
    const excel = (await service.get(`${path}&flavor=excel`)).text;
    expect(excel).toContain("\n'=cmd|'/C calc'!A0\r\n");
    expect(excel.split('\r\n').filter((line) => line.startsWith('='))).toEqual([]);
  });
});
