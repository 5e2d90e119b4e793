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
    code: 'C6_IN_FORCE_DOES_NOT_FOLLOW',
    severity: 'WARNING',
    label: {
      zh: '现行有效件数与上一年度、本年制发和废止件数不衔接',
      en: 'Documents in force are not those of the year before, plus the issued, less the repealed.',
    },
  },
  {
    code: 'C7_ISSUED_NOT_IN_FORCE',
    severity: 'WARNING',
    label: {
      zh: '本年制发件数多于现行有效与废止件数之和',
      en: 'More documents were issued in the year than are in force or were repealed.',
    },
  },
  {
    code: 'C8_REGULATIONS_BY_NON_MAKER',
    severity: 'NOTE',
    label: {
      zh: '无权制定规章的机关填有规章，可能填错行',
      en: 'Regulations of a body that has no power to make them; probably entered in the wrong row.',
    },
  },
  {
    code: 'C9_DECISIONS_ARE_ITEMS',
    severity: 'WARNING',
    label: {
      zh: '处理决定数量等于上一年项目数加增减，可能把各列读错',
      en: 'Decisions equal last year’s items plus their change; the columns were probably misread.',
    },
  },
  {
    code: 'C10_PROSE_FIGURE',
    severity: 'NOTE',
    label: {
      zh: '正文所写件数与表格的任何口径都不相符',
      en: 'A figure of the prose is none that the tables have, in any way of counting.',
    },
  },
  {
    code: 'PROCUREMENT_IMPLAUSIBLE',
    severity: 'NOTE',
    label: {
      zh: '县级部门的采购总金额过大，单位可能有误',
      en: 'A county department procures for more than is plausible; the unit may be wrong.',
    },
  },
  {
    code: 'READINGS_AMBIGUOUS',
    severity: 'WARNING',
    label: {
      zh: '表格有多种读法，不能区分',
      en: 'A table can be read in more than one way; cells in doubt have no number.',
    },
  },
  {
    code: 'CELL_CORRECTED',
    severity: 'NOTE',
    label: {
      zh: '单元格已按更正通知更正，印刷原文保留',
      en: 'A cell was corrected by a notice of the publisher; the print is kept beside it.',
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
    code: 'ROW_ENDS_EMPTY',
    severity: 'WARNING',
    label: {
      zh: '行末有空格，可能漏填或错位',
      en: 'A row ends with an empty cell: left out, or a cell before it was lost and the others moved up.',
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
    code: 'EDITION_MIXED',
    severity: 'WARNING',
    label: {
      zh: '同一张表混有两版格式的单元格',
      en: 'A table has cells of both editions of the form; what is not listed of it counts as not seen.',
    },
  },
  {
    code: 'BODY_NAMES_DIFFER',
    severity: 'WARNING',
    label: {
      zh: '同一地区、类型、年度有名称不同的另一份报告，只计一份',
      en: 'Another report of the same region, type and year has another name; one of them is counted.',
    },
  },
  {
    code: 'PAGES_SCANNED',
    severity: 'WARNING',
    label: {
      zh: '部分页面是扫描图像，没有文字',
      en: 'Some pages are scans without text; what they print was not read.',
    },
  },
  {
    code: 'TEXT_GARBLED',
    severity: 'WARNING',
    label: {
      zh: '部分文字是乱码',
      en: 'Some of the text was decoded wrongly before it came here; what it says was not read.',
    },
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
    code: 'NO_TEXT_LAYER',
    label: { zh: '图片或扫描件，没有文字', en: 'An image, or a scan without text.' },
  },
  {
    code: 'DOCUMENT_CORRUPT',
    label: { zh: '文件损坏或不完整', en: 'The file is damaged or cut off.' },
  },
  {
    code: 'DOCUMENT_ENCRYPTED',
    label: { zh: '文件有密码保护', en: 'The file is protected by a password.' },
  },
  {
    code: 'DOCUMENT_TOO_LARGE',
    label: {
      zh: '文件过大或层次过深',
      en: 'The file, or what it unpacks to, is larger or deeper than what is read.',
    },
  },
  { code: 'TIME_LIMIT', label: { zh: '读取超时', en: 'The file takes longer to read than is allowed.' } },
  {
    code: 'MEMORY_LIMIT',
    label: { zh: '读取占用内存过多', en: 'The file takes more memory to read than is allowed.' },
  },
  {
    code: 'ARCHIVE_MEMBER_REFUSED',
    label: {
      zh: '压缩包内的文件不予读取',
      en: 'A member of an archive that is not read: an archive within it, a link, a path that leads outside.',
    },
  },
  {
    code: 'NOT_AN_ANNUAL_REPORT',
    label: { zh: '不是年度报告', en: 'No table of a known edition of the form was found.' },
  },
  {
    code: 'BEFORE_2019_FORM',
    label: { zh: '2019年以前的格式', en: 'A report on the form before 2019; recognized and set aside.' },
  },
  {
    code: 'SEVERAL_REPORTS',
    label: {
      zh: '文件含有不止一份报告',
      en: 'The document holds more than one report, and whose numbers are whose cannot be told.',
    },
  },
  {
    code: 'MIRROR_TEXT',
    label: {
      zh: '被广告改写的转载',
      en: 'A copy that a betting site wrote over: whose report it is cannot be told from it. Set aside.',
    },
  },
  {
    code: 'READER_FAILED',
    label: { zh: '读取程序出错', en: 'The reader failed on the document: a bug of ours, to be reported.' },
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
