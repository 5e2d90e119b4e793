/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/**
 * 行政机关类型。
 *
 * Kind of body.
 */
export type AgencyType =
  /**
   * 行政审批、政务数据
   *
   * Administrative approval and government data
   */
  | 'ADMINISTRATIVE_APPROVAL'
  /**
   * 农业农村
   *
   * Agriculture and rural affairs
   */
  | 'AGRICULTURE'
  /**
   * 审计
   *
   * Audit
   */
  | 'AUDIT'
  /**
   * 民政
   *
   * Civil affairs
   */
  | 'CIVIL_AFFAIRS'
  /**
   * 商务
   *
   * Commerce
   */
  | 'COMMERCE'
  /**
   * 文旅体育
   *
   * Culture, tourism and sport
   */
  | 'CULTURE_TOURISM_SPORT'
  /**
   * 发展改革
   *
   * Development and reform
   */
  | 'DEVELOPMENT_REFORM'
  /**
   * 开发区、管委会
   *
   * Development zone
   */
  | 'DEVELOPMENT_ZONE'
  /**
   * 生态环境
   *
   * Ecology and environment
   */
  | 'ECOLOGY_ENVIRONMENT'
  /**
   * 教育
   *
   * Education
   */
  | 'EDUCATION'
  /**
   * 应急管理
   *
   * Emergency management
   */
  | 'EMERGENCY'
  /**
   * 民族宗教
   *
   * Ethnic and religious affairs
   */
  | 'ETHNIC_RELIGIOUS_AFFAIRS'
  /**
   * 财政
   *
   * Finance
   */
  | 'FINANCE'
  /**
   * 消防
   *
   * Fire and rescue
   */
  | 'FIRE_RESCUE'
  /**
   * 林业草原
   *
   * Forestry and grassland
   */
  | 'FORESTRY'
  /**
   * 人民政府（汇总）
   *
   * Government
   */
  | 'GOVERNMENT'
  /**
   * 政府办公室（厅）
   *
   * Government office
   */
  | 'GOVERNMENT_OFFICE'
  /**
   * 卫生健康
   *
   * Health
   */
  | 'HEALTH'
  /**
   * 医疗保障
   *
   * Healthcare security
   */
  | 'HEALTHCARE_SECURITY'
  /**
   * 住房和城乡建设
   *
   * Housing and construction
   */
  | 'HOUSING_CONSTRUCTION'
  /**
   * 住房公积金
   *
   * Housing fund
   */
  | 'HOUSING_FUND'
  /**
   * 人力资源和社会保障
   *
   * Human resources and social security
   */
  | 'HUMAN_RESOURCES'
  /**
   * 工业和信息化
   *
   * Industry and information technology
   */
  | 'INDUSTRY_INFORMATION'
  /**
   * 投资促进
   *
   * Investment promotion
   */
  | 'INVESTMENT_PROMOTION'
  /**
   * 司法
   *
   * Justice
   */
  | 'JUSTICE'
  /**
   * 地方志
   *
   * Local history
   */
  | 'LOCAL_HISTORY'
  /**
   * 市场监管
   *
   * Market regulation
   */
  | 'MARKET_REGULATION'
  /**
   * 气象
   *
   * Meteorology
   */
  | 'METEOROLOGY'
  /**
   * 自然资源
   *
   * Natural resources
   */
  | 'NATURAL_RESOURCES'
  /**
   * 机关事务
   *
   * Government offices administration
   */
  | 'ORGAN_AFFAIRS'
  /**
   * 其他
   *
   * Other
   */
  | 'OTHER'
  /**
   * 信访
   *
   * Petitions
   */
  | 'PETITIONS'
  /**
   * 公安
   *
   * Public security
   */
  | 'PUBLIC_SECURITY'
  /**
   * 乡村振兴
   *
   * Rural revitalization
   */
  | 'RURAL_REVITALIZATION'
  /**
   * 科学技术
   *
   * Science and technology
   */
  | 'SCIENCE_TECHNOLOGY'
  /**
   * 国资监管
   *
   * State assets
   */
  | 'STATE_ASSETS'
  /**
   * 统计
   *
   * Statistics
   */
  | 'STATISTICS'
  /**
   * 街道办事处
   *
   * Subdistrict
   */
  | 'SUBDISTRICT'
  /**
   * 供销社
   *
   * Supply and marketing cooperative
   */
  | 'SUPPLY_COOPERATIVE'
  /**
   * 税务
   *
   * Tax
   */
  | 'TAX'
  /**
   * 烟草
   *
   * Tobacco
   */
  | 'TOBACCO'
  /**
   * 乡镇政府
   *
   * Township
   */
  | 'TOWNSHIP'
  /**
   * 交通运输
   *
   * Transport
   */
  | 'TRANSPORT'
  /**
   * 城管、综合执法
   *
   * Urban management and law enforcement
   */
  | 'URBAN_MANAGEMENT'
  /**
   * 退役军人事务
   *
   * Veterans affairs
   */
  | 'VETERANS'
  /**
   * 水利
   *
   * Water
   */
  | 'WATER';

/**
 * 申请人类型。
 *
 * Who applied.
 */
export type ApplicantType =
  /**
   * 商业企业
   *
   * Businesses
   */
  | 'BUSINESS'
  /**
   * 法律服务机构
   *
   * Legal service providers
   */
  | 'LEGAL_SERVICE'
  /**
   * 自然人
   *
   * Natural persons
   */
  | 'NATURAL_PERSON'
  /**
   * 其他
   *
   * Other organizations
   */
  | 'OTHER'
  /**
   * 科研机构
   *
   * Research institutions
   */
  | 'RESEARCH'
  /**
   * 社会公益组织
   *
   * Welfare organizations
   */
  | 'WELFARE';

/**
 * 统计口径。政府汇总报告可能已包含其部门的数字，两种口径从不相加。
 *
 * What reports count. An area report of a government may already contain its agencies: the two kinds are never added together.
 */
export type CountingScope =
  /**
   * 各机关自身报告
   *
   * Reports of single bodies on their own work
   */
  | 'AGENCY_REPORTS'
  /**
   * 政府汇总报告
   *
   * Reports of governments on their whole area
   */
  | 'GOVERNMENT_REPORTS';

/**
 * 为什么有或没有这个数字。
 *
 * Why a number is, or is not, there.
 */
export type FigureStatus =
  /**
   * 有该报告，但没有看到这一单元格；不等于零。
   *
   * The report is there, but this cell of it was not seen. Not a zero.
   */
  | 'ABSENT'
  /**
   * 单元格为空。
   *
   * The cell is empty.
   */
  | 'BLANK'
  /**
   * 印有横线、斜线、“无”、“不涉及”，或该版格式没有这一项。
   *
   * A dash, a slash, 无 or 不涉及 is printed, or the edition of the form does not ask.
   */
  | 'NOT_APPLICABLE'
  /**
   * 没有任何报告。
   *
   * There is no report at all.
   */
  | 'NO_REPORT'
  /**
   * 只有一部分报告（或单元格）有数字，数值是这一部分的合计。
   *
   * Only some reports or cells of the group have a number; the value is their sum.
   */
  | 'PARTIAL'
  /**
   * 印有数字（非零）。
   *
   * A number other than zero is printed.
   */
  | 'REPORTED'
  /**
   * 比率的分母为零。
   *
   * The denominator of the ratio is zero.
   */
  | 'UNDEFINED'
  /**
   * 有印刷内容，但不能确定为一个数字。
   *
   * Something is printed, or the layout lost it, and no single number can be told.
   */
  | 'UNREADABLE'
  /**
   * 印有数字零。
   *
   * A zero is printed.
   */
  | 'ZERO';

/**
 * 整数区间，含两端。
 *
 * A range, both ends included.
 */
export type IntRange = {
  /**
   * 起。
   *
   * From.
   */
  from?: number | null | undefined;
  /**
   * 止。
   *
   * To.
   */
  to?: number | null | undefined;
};

/**
 * 报告的问题代码。
 *
 * What can be wrong with a report.
 */
export type IssueCode =
  /**
   * 同一地区、类型、年度有名称不同的另一份报告，只计一份
   *
   * Another report of the same region, type and year has another name; one of them is counted.
   */
  | 'BODY_NAMES_DIFFER'
  /**
   * 第一项加第二项不等于第三项加第四项
   *
   * Received plus carried in is not closed plus carried out.
   */
  | 'C1_FLOW_DOES_NOT_CLOSE'
  /**
   * 各项办理结果之和不等于总计
   *
   * The outcomes do not add up to the printed total.
   */
  | 'C2_OUTCOMES_DO_NOT_ADD_UP'
  /**
   * 各类申请人之和不等于总计
   *
   * The applicant columns do not add up to the total of the row.
   */
  | 'C3_ROW_TOTAL'
  /**
   * 复议诉讼各结果之和不等于总计
   *
   * The results of a procedure do not add up to its total.
   */
  | 'C4_PROCEEDINGS_TOTAL'
  /**
   * 上年结转与上一年度的结转数不一致
   *
   * Carried in is not what was carried out the year before.
   */
  | 'C5_CARRY_OVER'
  /**
   * 现行有效件数与上一年度、本年制发和废止件数不衔接
   *
   * Documents in force are not those of the year before, plus the issued, less the repealed.
   */
  | 'C6_IN_FORCE_DOES_NOT_FOLLOW'
  /**
   * 本年制发件数多于现行有效与废止件数之和
   *
   * More documents were issued in the year than are in force or were repealed.
   */
  | 'C7_ISSUED_NOT_IN_FORCE'
  /**
   * 无权制定规章的机关填有规章，可能填错行
   *
   * Regulations of a body that has no power to make them; probably entered in the wrong row.
   */
  | 'C8_REGULATIONS_BY_NON_MAKER'
  /**
   * 处理决定数量等于上一年项目数加增减，可能把各列读错
   *
   * Decisions equal last year’s items plus their change; the columns were probably misread.
   */
  | 'C9_DECISIONS_ARE_ITEMS'
  /**
   * 正文所写件数与表格的任何口径都不相符
   *
   * A figure of the prose is none that the tables have, in any way of counting.
   */
  | 'C10_PROSE_FIGURE'
  /**
   * 单元格已按更正通知更正，印刷原文保留
   *
   * A cell was corrected by a notice of the publisher; the print is kept beside it.
   */
  | 'CELL_CORRECTED'
  /**
   * 单元格不是数字
   *
   * A cell holds something that is not one number.
   */
  | 'CELL_UNREADABLE'
  /**
   * 同一张表混有两版格式的单元格
   *
   * A table has cells of both editions of the form; what is not listed of it counts as not seen.
   */
  | 'EDITION_MIXED'
  /**
   * 无法识别的行
   *
   * A row with numbers has a label that is not in the form.
   */
  | 'LABEL_UNKNOWN'
  /**
   * 部分页面是扫描图像，没有文字
   *
   * Some pages are scans without text; what they print was not read.
   */
  | 'PAGES_SCANNED'
  /**
   * 县级部门的采购总金额过大，单位可能有误
   *
   * A county department procures for more than is plausible; the unit may be wrong.
   */
  | 'PROCUREMENT_IMPLAUSIBLE'
  /**
   * 表格有多种读法，不能区分
   *
   * A table can be read in more than one way; cells in doubt have no number.
   */
  | 'READINGS_AMBIGUOUS'
  /**
   * 所属地区未定
   *
   * The region cannot be told, or more than one fits.
   */
  | 'REGION_UNDECIDED'
  /**
   * 行末有空格，可能漏填或错位
   *
   * A row ends with an empty cell: left out, or a cell before it was lost and the others moved up.
   */
  | 'ROW_ENDS_EMPTY'
  /**
   * 没有找到某一行
   *
   * A row of the form was not found.
   */
  | 'ROW_MISSING'
  /**
   * 某一行的数字个数与表式不符
   *
   * A row does not have the number of values the form asks for.
   */
  | 'ROW_UNREADABLE'
  /**
   * 没有找到表格
   *
   * A table of the form was not found.
   */
  | 'TABLE_MISSING'
  /**
   * 部分文字是乱码
   *
   * Some of the text was decoded wrongly before it came here; what it says was not read.
   */
  | 'TEXT_GARBLED'
  /**
   * 金额没有单位
   *
   * An amount is printed without a unit; kept, not added up.
   */
  | 'UNIT_UNKNOWN'
  /**
   * 数值超出可信范围
   *
   * A value is beyond what the warehouse can hold exactly; kept as printed, not counted.
   */
  | 'VALUE_OUT_OF_RANGE'
  /**
   * 统计年度不明
   *
   * The year the statistics are of cannot be told.
   */
  | 'YEAR_UNKNOWN';

/**
 * 申请的办理结果。
 *
 * How an application ended.
 */
export type Outcome =
  /**
   * 予以公开
   *
   * Granted
   */
  | 'GRANTED'
  /**
   * 重复申请
   *
   * Not processed: duplicate
   */
  | 'NOT_PROCESSED_DUPLICATE'
  /**
   * 无正当理由大量反复申请
   *
   * Not processed: excessive without reason
   */
  | 'NOT_PROCESSED_EXCESSIVE'
  /**
   * 信访举报投诉类申请
   *
   * Not processed: petition or complaint
   */
  | 'NOT_PROCESSED_PETITION'
  /**
   * 要求提供公开出版物
   *
   * Not processed: asks for a publication
   */
  | 'NOT_PROCESSED_PUBLICATION'
  /**
   * 要求行政机关确认或重新出具已获取信息
   *
   * Not processed: asks to confirm what was already given
   */
  | 'NOT_PROCESSED_RECONFIRM'
  /**
   * 其他
   *
   * Other
   */
  | 'OTHER'
  /**
   * 申请人逾期未按收费通知要求缴纳费用
   *
   * Other: fee not paid in time
   */
  | 'OTHER_FEE_UNPAID'
  /**
   * 其他处理（2019年版，不分项）
   *
   * Otherwise handled, not broken down (2019 form)
   */
  | 'OTHER_HANDLING'
  /**
   * 申请人无正当理由逾期不补正
   *
   * Other: not corrected in time
   */
  | 'OTHER_NOT_CORRECTED'
  /**
   * 部分公开
   *
   * Partly granted
   */
  | 'PARTLY_GRANTED'
  /**
   * 属于行政查询事项
   *
   * Refused: a matter of administrative query
   */
  | 'REFUSED_ADMINISTRATIVE_QUERY'
  /**
   * 其他法律行政法规禁止公开
   *
   * Refused: forbidden by another law
   */
  | 'REFUSED_BY_LAW'
  /**
   * 属于行政执法案卷
   *
   * Refused: enforcement case file
   */
  | 'REFUSED_ENFORCEMENT_FILE'
  /**
   * 属于三类内部事务信息
   *
   * Refused: internal affairs
   */
  | 'REFUSED_INTERNAL_AFFAIRS'
  /**
   * 属于四类过程性信息
   *
   * Refused: information of a process
   */
  | 'REFUSED_PROCESS'
  /**
   * 危及“三安全一稳定”
   *
   * Refused: endangers security or stability
   */
  | 'REFUSED_SECURITY_STABILITY'
  /**
   * 属于国家秘密
   *
   * Refused: state secret
   */
  | 'REFUSED_STATE_SECRET'
  /**
   * 保护第三方合法权益
   *
   * Refused: rights of a third party
   */
  | 'REFUSED_THIRD_PARTY'
  /**
   * 没有现成信息需要另行制作
   *
   * Unavailable: would have to be created
   */
  | 'UNAVAILABLE_NEEDS_CREATION'
  /**
   * 本机关不掌握相关政府信息
   *
   * Unavailable: not held by this body
   */
  | 'UNAVAILABLE_NOT_HELD'
  /**
   * 补正后申请内容仍不明确
   *
   * Unavailable: still unclear after correction
   */
  | 'UNAVAILABLE_UNCLEAR';

/**
 * 办理结果大类。
 *
 * Groups of outcomes.
 */
export type OutcomeGroup =
  /**
   * 予以公开
   *
   * Granted
   */
  | 'GRANTED'
  /**
   * 不予处理
   *
   * Not processed
   */
  | 'NOT_PROCESSED'
  /**
   * 其他处理
   *
   * Otherwise handled
   */
  | 'OTHER'
  /**
   * 部分公开
   *
   * Partly granted
   */
  | 'PARTLY_GRANTED'
  /**
   * 不予公开
   *
   * Refused
   */
  | 'REFUSED'
  /**
   * 无法提供
   *
   * Unavailable
   */
  | 'UNAVAILABLE';

/**
 * 救济程序。
 *
 * How a dispute was brought.
 */
export type Procedure =
  /**
   * 复议后起诉
   *
   * Lawsuit after review
   */
  | 'LAWSUIT_AFTER_REVIEW'
  /**
   * 未经复议直接起诉
   *
   * Lawsuit without prior review
   */
  | 'LAWSUIT_DIRECT'
  /**
   * 行政复议
   *
   * Administrative review
   */
  | 'REVIEW';

/**
 * 行政复议、行政诉讼的结果。
 *
 * How a review or lawsuit ended.
 */
export type ProceedingResult =
  /**
   * 结果纠正
   *
   * Corrected
   */
  | 'CORRECTED'
  /**
   * 其他结果
   *
   * Other result
   */
  | 'OTHER'
  /**
   * 尚未审结
   *
   * Pending
   */
  | 'PENDING'
  /**
   * 结果维持
   *
   * Upheld
   */
  | 'UPHELD';

/**
 * 选择地区，三者选一；所选地区都包含其下级。
 *
 * Which regions, one of the three; each with everything below it.
 */
export type RegionChoice =
  {   /**
   * 区划代码。
   *
   * Codes.
   */
  codes: Array<string>; search?: never; within?: never; }
  |  { codes?: never;   /**
   * 按代码、名称、简称、曾用名或拼音，须唯一；指多个地区时报 AMBIGUOUS_REGION 并列出候选。
   *
   * By code, name, short or former name, or pinyin; one that fits several regions is AMBIGUOUS_REGION, with the candidates.
   */
  search: string; within?: never; }
  |  { codes?: never; search?: never;   /**
   * 在此地区之内。
   *
   * Within this region.
   */
  within: string; };

/**
 * 行政区划层级。
 *
 * Level of a division.
 */
export type RegionLevel =
  /**
   * 县级
   *
   * County level
   */
  | 'COUNTY'
  /**
   * 国家
   *
   * Nation
   */
  | 'NATION'
  /**
   * 地级
   *
   * Prefecture level
   */
  | 'PREFECTURE'
  /**
   * 省级
   *
   * Province level
   */
  | 'PROVINCE'
  /**
   * 乡级
   *
   * Township level
   */
  | 'TOWNSHIP';

/**
 * 报告的筛选条件。
 *
 * Filters on reports.
 */
export type ReportFilter = {
  /**
   * 机关。
   *
   * Bodies.
   */
  agency?: Array<string> | null | undefined;
  /**
   * 机关类型。
   *
   * Kinds of body.
   */
  agencyType?: Array<AgencyType> | null | undefined;
  /**
   * 有这些问题之一。
   *
   * With one of these issues.
   */
  hasIssue?: Array<IssueCode> | null | undefined;
  /**
   * 没有这些问题。
   *
   * Without any of these issues.
   */
  lacksIssue?: Array<IssueCode> | null | undefined;
  /**
   * 地区。
   *
   * Regions.
   */
  region?: RegionChoice | null | undefined;
  /**
   * 统计口径。
   *
   * What they count.
   */
  scope?: CountingScope | null | undefined;
  /**
   * 标题或机关名称含有的文字。
   *
   * Text in the title or the name of the body.
   */
  search?: string | null | undefined;
  /**
   * 统计年度。
   *
   * Years.
   */
  year?: IntRange | null | undefined;
};

/**
 * 两个版本间不同的种类。
 *
 * What can be different of a report between two releases.
 */
export type RevisionKind =
  /**
   * 同一文件，改归另一机关、年度或口径。
   *
   * The same document is taken for that of another body, year or scope.
   */
  | 'ATTRIBUTED_ANEW'
  /**
   * 同一文件，更正的单元格有变化。
   *
   * The same document; other cells of it are corrected.
   */
  | 'CORRECTED'
  /**
   * 该报告由不计入改为计入。
   *
   * A report that was set aside counts now.
   */
  | 'COUNTED'
  /**
   * 同一机关、年度、口径，换了一份文件。
   *
   * Another document for the same body, year and scope.
   */
  | 'DOCUMENT_REPLACED'
  /**
   * 同一文件，读出的单元格不同。
   *
   * The same document; other cells were read in it.
   */
  | 'READ_ANEW'
  /**
   * 新增一份报告。
   *
   * A report that was not there.
   */
  | 'REPORT_ADDED'
  /**
   * 该报告不再存在。
   *
   * A report that is there no more.
   */
  | 'REPORT_REMOVED'
  /**
   * 该报告由计入改为不计入：另一份报告取而代之。
   *
   * A report that counted is set aside: another takes its place.
   */
  | 'SET_ASIDE';

/**
 * 问题的严重程度。
 *
 * How grave an issue is.
 */
export type Severity =
  /**
   * 错误
   *
   * A hard rule of the form is broken, in the print or in the reading.
   */
  | 'ERROR'
  /**
   * 提示
   *
   * Worth knowing; no number is in doubt.
   */
  | 'NOTE'
  /**
   * 警告
   *
   * A number may be wrong or is missing.
   */
  | 'WARNING';

/**
 * 统计的筛选条件，全部同时成立。
 *
 * Filters, all of which must hold.
 */
export type StatisticsFilter = {
  /**
   * 机关。
   *
   * Bodies.
   */
  agency?: Array<string> | null | undefined;
  /**
   * 机关类型。
   *
   * Kinds of body.
   */
  agencyType?: Array<AgencyType> | null | undefined;
  /**
   * 申请人类型。
   *
   * Who applied.
   */
  applicantType?: Array<ApplicantType> | null | undefined;
  /**
   * 只取有这些问题之一的报告。
   *
   * Only reports with one of these issues.
   */
  hasIssue?: Array<IssueCode> | null | undefined;
  /**
   * 排除有这些问题的报告。
   *
   * Without the reports that have any of these.
   */
  lacksIssue?: Array<IssueCode> | null | undefined;
  /**
   * 报告机关的层级。
   *
   * Level of the reporting body.
   */
  level?: Array<RegionLevel> | null | undefined;
  /**
   * 办理结果。
   *
   * Outcomes.
   */
  outcome?: Array<Outcome> | null | undefined;
  /**
   * 办理结果大类。
   *
   * Outcome groups.
   */
  outcomeGroup?: Array<OutcomeGroup> | null | undefined;
  /**
   * 救济程序。
   *
   * Procedures.
   */
  procedure?: Array<Procedure> | null | undefined;
  /**
   * 复议诉讼结果。
   *
   * Results.
   */
  proceedingResult?: Array<ProceedingResult> | null | undefined;
  /**
   * 地区。
   *
   * Regions.
   */
  region?: RegionChoice | null | undefined;
  /**
   * 统计年度。
   *
   * Years.
   */
  year?: IntRange | null | undefined;
};

export type FiguresOfAReleaseQueryVariables = Exact<{
  release?: string | null | undefined;
  from?: string;
  compare?: boolean;
}>;


export type FiguresOfAReleaseQuery = { releases: Array<{ id: string, builtAt: string, reports: number }> | null, statistics: { rows: Array<{ year: number | null, applicationsReceived: { text: string } }>, meta: { release: string, citation: string } } | null, revisions?: { totalCount: number, nodes: Array<{ kind: RevisionKind, reason: string, cells: Array<{ ref: string, before: { value: string | null } | null, after: { value: string | null } | null }> }> } | null };

export type FromANumberToThePrintQueryVariables = Exact<{
  where?: StatisticsFilter | null | undefined;
  cell: string;
}>;


export type FromANumberToThePrintQuery = { statistics: { rows: Array<{ region: { name: string } | null, penalties: { text: string }, reports: { nodes: Array<{ id: string, title: string, source: { uri: string, sha256: string }, cell: { label: string, labelEn: string, raw: string | null, value: string | null, status: FigureStatus } | null }> } | null }> } | null };

export type GrantRateByProvinceQueryVariables = Exact<{
  where?: StatisticsFilter | null | undefined;
}>;


export type GrantRateByProvinceQuery = { statistics: { rows: Array<{ region: { name: string } | null, grantRate: { text: string, status: FigureStatus, numerator: string | null, denominator: string | null, coverage: { reports: number, reported: number } } }>, total: { grantRate: { text: string, numerator: string | null, denominator: string | null } }, meta: { warnings: Array<string> } } | null };

export type MostApplicationsAndChangeQueryVariables = Exact<{
  where?: StatisticsFilter | null | undefined;
  scope: CountingScope;
  first?: number;
}>;


export type MostApplicationsAndChangeQuery = { statistics: { rows: Array<{ region: { fullName: string } | null, applicationsReceived: { text: string, share: number | null, rank: { position: number, of: number, ties: number } | null, change: { from: number | null, fromYear: number, difference: number | null, rate: number | null, comparable: boolean, reason: string | null } | null } }>, total: { applicationsReceived: { text: string } }, pageInfo: { hasNextPage: boolean } } | null };

export type OutcomesInAPrefectureQueryVariables = Exact<{
  prefecture: string;
  year?: IntRange | null | undefined;
  scope: CountingScope;
}>;


export type OutcomesInAPrefectureQuery = { statistics: { rows: Array<{ outcomeGroup: OutcomeGroup | null, outcomes: { text: string, status: FigureStatus, share: number | null }, ofNaturalPersons: { text: string } }>, total: { outcomes: { text: string, coverage: { reports: number } } }, meta: { warnings: Array<string> } } | null };

export type PenaltiesAndLicensesByCountyQueryVariables = Exact<{
  where?: StatisticsFilter | null | undefined;
}>;


export type PenaltiesAndLicensesByCountyQuery = { statistics: { totalCount: number, rows: Array<{ region: { code: string, fullName: string } | null, penalties: { text: string, status: FigureStatus, coverage: { reports: number, reported: number, absent: number } }, licenses: { text: string, status: FigureStatus } }>, total: { penalties: { text: string }, licenses: { text: string } }, meta: { warnings: Array<string> } } | null };

export type ReportsThatFailARuleQueryVariables = Exact<{
  where?: ReportFilter | null | undefined;
}>;


export type ReportsThatFailARuleQuery = { issueCounts: Array<{ code: IssueCode, reports: number }> | null, reports: { totalCount: number, nodes: Array<{ title: string, year: number, issues: Array<{ code: IssueCode, severity: Severity, message: string, cells: Array<{ ref: string, raw: string | null, value: string | null }> }> }> } | null };

export type ReviewsAndLawsuitsQueryVariables = Exact<{
  where?: StatisticsFilter | null | undefined;
  scope: CountingScope;
}>;


export type ReviewsAndLawsuitsQuery = { byResult: { rows: Array<{ procedure: Procedure | null, proceedingResult: ProceedingResult | null, proceedings: { text: string, status: FigureStatus } }> } | null, whole: { total: { reviewCorrectionRate: { text: string, numerator: string | null, denominator: string | null }, lawsuitLossRate: { text: string, numerator: string | null, denominator: string | null }, disputeRate: { text: string } } } | null };

export type WhoAppliesQueryVariables = Exact<{
  where?: StatisticsFilter | null | undefined;
  scope: CountingScope;
}>;


export type WhoAppliesQuery = { statistics: { rows: Array<{ applicantType: ApplicantType | null, applicationsReceived: { text: string, status: FigureStatus, share: number | null }, applicationsClosed: { text: string }, grantRate: { text: string, numerator: string | null, denominator: string | null } }>, total: { applicationsReceived: { text: string }, naturalPersonShare: { text: string } } } | null };

export type WhoDidNotReportQueryVariables = Exact<{
  where?: StatisticsFilter | null | undefined;
}>;


export type WhoDidNotReportQuery = { coverage: { rows: Array<{ year: number | null, agencies: number, reported: number, ratio: number, region: { fullName: string } | null, missing: { totalCount: number, nodes: Array<{ year: number, agency: { id: string, name: string } }> } }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const FiguresOfAReleaseDocument = new TypedDocumentString(`
    query FiguresOfARelease($release: ID, $from: ID! = "", $compare: Boolean! = false) {
  releases {
    id
    builtAt
    reports
  }
  statistics(by: [YEAR], release: $release) {
    rows {
      year
      applicationsReceived {
        text
      }
    }
    meta {
      release
      citation
    }
  }
  revisions(from: $from, to: $release) @include(if: $compare) {
    totalCount
    nodes {
      kind
      reason
      cells {
        ref
        before {
          value
        }
        after {
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FiguresOfAReleaseQuery, FiguresOfAReleaseQueryVariables>;
export const FromANumberToThePrintDocument = new TypedDocumentString(`
    query FromANumberToThePrint($where: StatisticsFilter, $cell: ID!) {
  statistics(by: [COUNTY], where: $where) {
    rows {
      region {
        name
      }
      penalties {
        text
      }
      reports(first: 5) {
        nodes {
          id
          title
          source {
            uri
            sha256
          }
          cell(ref: $cell) {
            label
            labelEn
            raw
            value
            status
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FromANumberToThePrintQuery, FromANumberToThePrintQueryVariables>;
export const GrantRateByProvinceDocument = new TypedDocumentString(`
    query GrantRateByProvince($where: StatisticsFilter) {
  statistics(by: [PROVINCE], where: $where, orderBy: [{indicator: GRANT_RATE}]) {
    rows {
      region {
        name
      }
      grantRate {
        text
        status
        numerator
        denominator
        coverage {
          reports
          reported
        }
      }
    }
    total {
      grantRate {
        text
        numerator
        denominator
      }
    }
    meta {
      warnings
    }
  }
}
    `) as unknown as TypedDocumentString<GrantRateByProvinceQuery, GrantRateByProvinceQueryVariables>;
export const MostApplicationsAndChangeDocument = new TypedDocumentString(`
    query MostApplicationsAndChange($where: StatisticsFilter, $scope: CountingScope!, $first: Int! = 10) {
  statistics(
    by: [COUNTY]
    where: $where
    scope: $scope
    orderBy: [{indicator: APPLICATIONS_RECEIVED}]
    first: $first
  ) {
    rows {
      region {
        fullName
      }
      applicationsReceived {
        text
        rank {
          position
          of
          ties
        }
        share
        change {
          from
          fromYear
          difference
          rate
          comparable
          reason
        }
      }
    }
    total {
      applicationsReceived {
        text
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<MostApplicationsAndChangeQuery, MostApplicationsAndChangeQueryVariables>;
export const OutcomesInAPrefectureDocument = new TypedDocumentString(`
    query OutcomesInAPrefecture($prefecture: ID!, $year: IntRange, $scope: CountingScope!) {
  statistics(
    by: [OUTCOME_GROUP]
    where: {region: {within: $prefecture}, year: $year}
    scope: $scope
  ) {
    rows {
      outcomeGroup
      outcomes {
        text
        status
        share
      }
      ofNaturalPersons: indicator(
        key: OUTCOMES
        where: {applicantType: [NATURAL_PERSON]}
      ) {
        text
      }
    }
    total {
      outcomes {
        text
        coverage {
          reports
        }
      }
    }
    meta {
      warnings
    }
  }
}
    `) as unknown as TypedDocumentString<OutcomesInAPrefectureQuery, OutcomesInAPrefectureQueryVariables>;
export const PenaltiesAndLicensesByCountyDocument = new TypedDocumentString(`
    query PenaltiesAndLicensesByCounty($where: StatisticsFilter) {
  statistics(by: [COUNTY], where: $where, first: 50) {
    totalCount
    rows {
      region {
        code
        fullName
      }
      penalties {
        text
        status
        coverage {
          reports
          reported
          absent
        }
      }
      licenses {
        text
        status
      }
    }
    total {
      penalties {
        text
      }
      licenses {
        text
      }
    }
    meta {
      warnings
    }
  }
}
    `) as unknown as TypedDocumentString<PenaltiesAndLicensesByCountyQuery, PenaltiesAndLicensesByCountyQueryVariables>;
export const ReportsThatFailARuleDocument = new TypedDocumentString(`
    query ReportsThatFailARule($where: ReportFilter) {
  issueCounts {
    code
    reports
  }
  reports(where: $where, first: 5) {
    totalCount
    nodes {
      title
      year
      issues {
        code
        severity
        message
        cells {
          ref
          raw
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportsThatFailARuleQuery, ReportsThatFailARuleQueryVariables>;
export const ReviewsAndLawsuitsDocument = new TypedDocumentString(`
    query ReviewsAndLawsuits($where: StatisticsFilter, $scope: CountingScope!) {
  byResult: statistics(
    by: [PROCEDURE, PROCEEDING_RESULT]
    where: $where
    scope: $scope
  ) {
    rows {
      procedure
      proceedingResult
      proceedings {
        text
        status
      }
    }
  }
  whole: statistics(by: [], where: $where, scope: $scope) {
    total {
      reviewCorrectionRate {
        text
        numerator
        denominator
      }
      lawsuitLossRate {
        text
        numerator
        denominator
      }
      disputeRate {
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewsAndLawsuitsQuery, ReviewsAndLawsuitsQueryVariables>;
export const WhoAppliesDocument = new TypedDocumentString(`
    query WhoApplies($where: StatisticsFilter, $scope: CountingScope!) {
  statistics(by: [APPLICANT_TYPE], where: $where, scope: $scope) {
    rows {
      applicantType
      applicationsReceived {
        text
        status
        share(of: APPLICANT_TYPES)
      }
      applicationsClosed {
        text
      }
      grantRate {
        text
        numerator
        denominator
      }
    }
    total {
      applicationsReceived {
        text
      }
      naturalPersonShare {
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoAppliesQuery, WhoAppliesQueryVariables>;
export const WhoDidNotReportDocument = new TypedDocumentString(`
    query WhoDidNotReport($where: StatisticsFilter) {
  coverage(by: [PREFECTURE, YEAR], where: $where) {
    rows {
      region {
        fullName
      }
      year
      agencies
      reported
      ratio
      missing(first: 5) {
        totalCount
        nodes {
          year
          agency {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoDidNotReportQuery, WhoDidNotReportQueryVariables>;