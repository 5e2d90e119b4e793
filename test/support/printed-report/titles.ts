/** Titles of invented reports in the patterns of domain § 3.1; all of the same body and year. */
export const titles: readonly ((body: string, year: number) => string)[] = [
  (body, year) => `${body}${year}年政府信息公开工作年度报告`,
  (body, year) => `${body}${year}年度政府信息公开年度报告`,
  (body, year) => `${year}年度${body}政府信息公开工作年度报告`,
  (body, year) => `${year}年${body}政府信息公开工作报告`,
  (body, year) => `${body}关于${year}年度政府信息公开工作的年度报告`,
  (body, year) => `${body}${year}年政府信息公开年报（文字版）`,
  (body, year) => `${body} ${year} 年政府信息公开工作 年度报告`,
  (body) => `${body}政府信息公开工作年度报告`,
];
