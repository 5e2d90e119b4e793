import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/etl/check/rules.js';
import { issueKindOf, issueKinds } from '../../../src/schema/catalogue/issues.js';

describe('the list of rules', () => {
  it('has each rule of domain § 1.4 once, C11 being information only', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'P1']);
  });

  it('has a code of its own for each, which is in the catalogue with its id in front', () => {
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
    for (const { id, code } of rules.filter((rule) => rule.id.startsWith('C')))
      expect(code.startsWith(`${id}_`), code).toBe(true);
  });

  it('leaves no C-code of the catalogue without a rule', () => {
    const codes = issueKinds.map(({ code }) => code as string).filter((code) => /^C\d+_/.test(code));
    expect(codes.filter((code) => !rules.some((rule) => rule.code === code))).toEqual([]);
  });

  it('is an error where it is hard, and only there', () => {
    for (const { code, hardness } of rules)
      expect(issueKindOf(code).severity === 'ERROR', code).toBe(hardness === 'hard');
  });
});
