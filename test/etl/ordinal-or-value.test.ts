import { describe, expect, it } from 'vitest';
import { isOrdinalOf } from '../../src/etl/normalize/label-ordinals.js';

describe('a digit before a label', () => {
  it.each([
    ['8', '属于行政查询事项'],
    ['3', '其他'],
    ['3', '补正后申请内容仍不明确'],
  ])('%s before %s is its ordinal, the point lost', (digit, behind) => {
    expect(isOrdinalOf(digit, behind)).toBe(true);
  });

  it.each([
    ['3', '其他处理申请人无正当理由'],
    ['7', '其他处理'],
    ['2', '属于国家秘密'],
  ])('%s before %s is a value of the row before', (digit, behind) => {
    expect(isOrdinalOf(digit, behind)).toBe(false);
  });
});
