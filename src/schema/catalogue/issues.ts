import type { BilingualText } from './text.js';

export const severities = [
  { key: 'NOTE', label: { zh: '提示', en: 'Worth knowing; no number is in doubt.' } },
  { key: 'WARNING', label: { zh: '警告', en: 'A number may be wrong or is missing.' } },
  {
    key: 'ERROR',
    label: { zh: '错误', en: 'A hard rule of the form is broken, in the print or in the reading.' },
  },
] as const satisfies readonly { key: string; label: BilingualText }[];

export type SeverityKey = (typeof severities)[number]['key'];

/** Something about a report that a reader of its numbers should know. Codes are stable. */
export interface IssueKind {
  readonly code: string;
  readonly severity: SeverityKey;
  readonly label: BilingualText;
}

export const issueKinds = [
  {
    code: 'C1_FLOW_DOES_NOT_CLOSE',
    severity: 'ERROR',
    label: {
      zh: '第一项加第二项不等于第三项加第四项',
      en: 'Received plus carried in is not closed plus carried out.',
    },
  },
  {
    code: 'C2_OUTCOMES_DO_NOT_ADD_UP',
    severity: 'ERROR',
    label: { zh: '各项办理结果之和不等于总计', en: 'The outcomes do not add up to the printed total.' },
  },
  {
    code: 'C3_ROW_TOTAL',
    severity: 'ERROR',
    label: {
      zh: '各类申请人之和不等于总计',
      en: 'The applicant columns do not add up to the total of the row.',
    },
  },
  {
    code: 'C4_PROCEEDINGS_TOTAL',
    severity: 'ERROR',
    label: {
      zh: '复议诉讼各结果之和不等于总计',
      en: 'The results of a procedure do not add up to its total.',
    },
  },
  {
    code: 'C5_CARRY_OVER',
    severity: 'ERROR',
    label: {
      zh: '上年结转与上一年度的结转数不一致',
      en: 'Carried in is not what was carried out the year before.',
    },
  },
  {
    code: 'TABLE_MISSING',
    severity: 'WARNING',
    label: { zh: '没有找到表格', en: 'A table of the form was not found.' },
  },
  {
    code: 'ROW_MISSING',
    severity: 'WARNING',
    label: { zh: '没有找到某一行', en: 'A row of the form was not found.' },
  },
  {
    code: 'ROW_UNREADABLE',
    severity: 'WARNING',
    label: {
      zh: '某一行的数字个数与表式不符',
      en: 'A row does not have the number of values the form asks for.',
    },
  },
  {
    code: 'LABEL_UNKNOWN',
    severity: 'WARNING',
    label: { zh: '无法识别的行', en: 'A row with numbers has a label that is not in the form.' },
  },
  {
    code: 'CELL_UNREADABLE',
    severity: 'WARNING',
    label: { zh: '单元格不是数字', en: 'A cell holds something that is not one number.' },
  },
  {
    code: 'VALUE_OUT_OF_RANGE',
    severity: 'WARNING',
    label: {
      zh: '数值超出可信范围',
      en: 'A value is beyond what the warehouse can hold exactly; kept as printed, not counted.',
    },
  },
  {
    code: 'UNIT_UNKNOWN',
    severity: 'WARNING',
    label: { zh: '金额没有单位', en: 'An amount is printed without a unit; kept, not added up.' },
  },
  {
    code: 'YEAR_UNKNOWN',
    severity: 'WARNING',
    label: { zh: '统计年度不明', en: 'The year the statistics are of cannot be told.' },
  },
  {
    code: 'REGION_UNDECIDED',
    severity: 'WARNING',
    label: { zh: '所属地区未定', en: 'The region cannot be told, or more than one fits.' },
  },
] as const satisfies readonly IssueKind[];

export type IssueCode = (typeof issueKinds)[number]['code'];

const kindByCode: ReadonlyMap<string, IssueKind> = new Map(issueKinds.map((kind) => [kind.code, kind]));

/** The kind of an issue by its code; unknown codes are our own bug. */
export function issueKindOf(code: IssueCode): IssueKind {
  const kind = kindByCode.get(code);
  if (!kind) throw new Error(`No issue ${JSON.stringify(code)} in the catalogue`);
  return kind;
}

/** Why a document was not read. Codes are stable. */
export const rejectionKinds = [
  { code: 'EMPTY_DOCUMENT', label: { zh: '空文件', en: 'The file is empty.' } },
  {
    code: 'FORMAT_UNSUPPORTED',
    label: { zh: '不支持的格式', en: 'The format is not one that can be read.' },
  },
  { code: 'NOT_TEXT', label: { zh: '不是文本', en: 'The bytes are not text in a known encoding.' } },
  { code: 'FILE_UNREADABLE', label: { zh: '文件无法读取', en: 'The file could not be read from disk.' } },
  {
    code: 'NOT_AN_ANNUAL_REPORT',
    label: { zh: '不是年度报告', en: 'No table of a known edition of the form was found.' },
  },
  { code: 'YEAR_UNKNOWN', label: { zh: '统计年度不明', en: 'Read, but the year it is of cannot be told.' } },
  {
    code: 'SCOPE_UNKNOWN',
    label: { zh: '统计口径不明', en: 'Read, but whether it is of one body or a whole area cannot be told.' },
  },
  {
    code: 'INVALID_RECORD',
    label: { zh: '记录不合规范', en: 'The line does not follow the schema of a normalized report.' },
  },
] as const satisfies readonly { code: string; label: BilingualText }[];

export type RejectionCode = (typeof rejectionKinds)[number]['code'];
