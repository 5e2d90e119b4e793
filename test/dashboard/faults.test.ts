import { describe, expect, test } from 'vitest';
import { faultOfStatus, secondsOf, toFault } from '../../src/dashboard/api/fault.js';
import { remedyOf, titleOf, waitText } from '../../src/dashboard/model/fault-words.js';
import { sayIn } from '../../src/dashboard/model/language.js';
import { refusalKinds } from '../../src/resolvers/refusal.js';
import { requestRefusalKinds } from '../../src/server/http/request-refusal.js';

const told = (code: string, retryAfter?: number) =>
  toFault({ message: 'In words', extensions: { code } }, retryAfter);

describe('faults', () => {
  test('what the API calls 503 or 504 for want of room is not told as busy when waiting does not help', () => {
    const kinds = requestRefusalKinds
      .filter(({ status }) => status >= 500)
      .map(({ code }) => [code, told(code).kind]);
    expect(Object.fromEntries(kinds)).toEqual({
      STOPPING: 'busy',
      BUSY: 'busy',
      TIMEOUT: 'costly',
      RESOURCE: 'costly',
    });
  });

  test('a question that names what is not there is missing; every other refusal of a question is a matter of choice', () => {
    const missing = refusalKinds.filter(({ code }) => told(code).kind === 'missing').map(({ code }) => code);
    expect(missing).toEqual(['UNKNOWN_REGION', 'UNKNOWN_AGENCY', 'YEAR_OUTSIDE_DATA', 'UNKNOWN_RELEASE']);
    const others = refusalKinds.filter(({ code }) => !(missing as string[]).includes(code));
    expect(new Set(others.map(({ code }) => told(code).kind))).toEqual(new Set(['refused']));
  });

  test('seconds to wait come out of the error or the header, and are told where waiting helps', () => {
    expect(secondsOf('12')).toBe(12);
    expect(secondsOf('Wed, 21 Oct 2026 07:28:00 GMT')).toBeUndefined();
    expect(secondsOf(null)).toBeUndefined();
    const error = { message: '', extensions: { code: 'RATE_LIMITED', retryAfter: 3 } };
    expect(waitText(toFault(error, 9), sayIn('zh'))).toContain('3秒');
    expect(waitText(told('BUSY', 9), sayIn('en'))).toContain('9 seconds');
    expect(waitText(told('RESOURCE', 9), sayIn('en'))).toBe('');
  });

  test('an answer that is not of the API is told by its status', () => {
    const kinds = [401, 403, 404, 429, 500, 502, 503, 504].map((status) => faultOfStatus(status, '').kind);
    expect(kinds).toEqual(['denied', 'denied', 'denied', 'busy', 'server', 'server', 'busy', 'costly']);
  });

  test('every fault has words of its own in both languages', () => {
    const codes = [
      'BUSY',
      'TIMEOUT',
      'UNKNOWN_REGION',
      'BAD_RANGE',
      'DOCUMENTS_ONLY',
      'INTERNAL_SERVER_ERROR',
    ];
    for (const language of ['zh', 'en'] as const) {
      const say = sayIn(language);
      expect(new Set(codes.map((code) => titleOf(told(code), say))).size).toBe(codes.length);
      expect(new Set(codes.map((code) => remedyOf(told(code), say))).size).toBe(codes.length);
    }
    expect(remedyOf(told('BUSY'), sayIn('en'))).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
