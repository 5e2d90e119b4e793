import { expect } from 'vitest';
import type { Told } from '../support/serve-attacked.js';
import { leak } from './leak.js';

/** A refusal with one of the codes, which tells nothing of this machine or of the statement. */
export function expectRefused(told: Told, statuses: readonly number[], codes: readonly string[]): void {
  expect(told.text).not.toMatch(leak);
  expect(statuses, told.text.slice(0, 300)).toContain(told.status);
  expect(codes, told.text.slice(0, 300)).toContain(told.code);
  expect(told.text.length).toBeLessThan(10_000);
}

/** How a door says that it reads no more than so much. */
export const tooLong = [400, 414, 431];
export const tooLongCodes = ['BAD_FILTER', 'BAD_PARAMETER', 'URI_TOO_LONG', 'HEADERS_TOO_LARGE'];
