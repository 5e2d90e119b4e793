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
 * 两期为什么不可直接相比，或为什么没有变化率。
 *
 * Why two years cannot simply be compared, or have no rate of change.
 */
export type ChangeObstacle =
  /**
   * 换算到 mapYear 的区划后，两期中有一期的地域仍不同：其间有拆分或部分划转。
   *
   * Mapped onto the divisions of `mapYear`, one of the two years is still of another area: a split, or a part that moved.
   */
  | 'AREA_DIFFERS'
  /**
   * 基期不大于零，没有变化率；差额仍可比。
   *
   * The earlier number is not above zero, so there is no rate of change; the difference stands.
   */
  | 'BASE_NOT_POSITIVE'
  /**
   * 两期报告的机关不尽相同。
   *
   * Not the same bodies reported in both years.
   */
  | 'BODIES_DIFFER'
  /**
   * 两期的表二用了不同版本的格式，同名栏目含义不同。
   *
   * Table two is printed on different editions of the form, whose columns of one name mean different things.
   */
  | 'EDITION_BREAK'
  /**
   * 本期没有数字。
   *
   * There is no number in the year itself.
   */
  | 'NO_NUMBER_NOW'
  /**
   * 基期没有数字。
   *
   * There is no number in the earlier year.
   */
  | 'NO_NUMBER_THEN'
  /**
   * 基期没有报告。
   *
   * There is no report of the earlier year.
   */
  | 'NO_REPORT_THEN'
  /**
   * 两期中有一期只有部分报告有数字。
   *
   * Of one of the two years only some reports have a number.
   */
  | 'PARTIAL';

/**
 * 对行的条件：只决定保留哪些行，不改变任何数字。缺数的行不满足任何条件。
 *
 * A condition on rows: it decides which rows are kept and changes no number. A row whose number is missing satisfies none.
 */
export type Condition = {
  /**
   * 指标。
   *
   * The indicator.
   */
  indicator: IndicatorKey;
  /**
   * 比较方式。
   *
   * How it is compared.
   */
  op: Operator;
  /**
   * 以数值、增减、增减比例或份额比较。
   *
   * Which number of it is compared.
   */
  transform?: Transform;
  /**
   * 比较的值，单位与指标相同；比率与份额为0到1。
   *
   * In the unit of the indicator; rates and shares are 0 to 1.
   */
  value: number;
};

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
 * 分组维度。
 *
 * What numbers can be grouped by.
 */
export type Dimension =
  /**
   * 编制报告的行政机关。
   *
   * The body that reports.
   */
  | 'AGENCY'
  /**
   * 行政机关的类型。
   *
   * The kind of body that reports.
   */
  | 'AGENCY_TYPE'
  /**
   * 申请人类型（表三各列）。
   *
   * Who applied: the columns of table three.
   */
  | 'APPLICANT_TYPE'
  /**
   * 县级行政区划；市本级、省本级机关自成一行，其地区为该市、该省。
   *
   * County-level division; bodies of the prefecture or province itself stand in a row whose region is that.
   */
  | 'COUNTY'
  /**
   * 申请的办理结果（表三各行）。
   *
   * How an application ended: the rows of table three.
   */
  | 'OUTCOME'
  /**
   * 办理结果大类：（一）至（六）。
   *
   * Groups of outcomes, （一） to （六） of the form.
   */
  | 'OUTCOME_GROUP'
  /**
   * 地级行政区划；省级机关自成一行，其地区为该省。
   *
   * Prefecture-level division; bodies of the province itself stand in a row whose region is the province.
   */
  | 'PREFECTURE'
  /**
   * 行政复议或行政诉讼程序。
   *
   * Review, or lawsuit of either kind.
   */
  | 'PROCEDURE'
  /**
   * 复议、诉讼的结果。
   *
   * How a review or a lawsuit ended.
   */
  | 'PROCEEDING_RESULT'
  /**
   * 省级行政区划。
   *
   * Province-level division.
   */
  | 'PROVINCE'
  /**
   * 统计年度（不是发布年度）。
   *
   * The year the statistics are of, not of publication.
   */
  | 'YEAR';

/**
 * 报告格式的版本，按每张表的表头判断。
 *
 * Edition of the form, told from the headers of each table.
 */
export type Edition =
  /**
   * 同一张表混用两版格式
   *
   * One table with columns of both editions
   */
  | 'MIXED'
  /**
   * 2019年版格式
   *
   * 2019 edition of the form
   */
  | 'V2019'
  /**
   * 2021年版格式
   *
   * 2021 edition of the form
   */
  | 'V2021';

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
 * 指标：存储的数量与计算的比率。
 *
 * Indicators: stored measures and computed metrics.
 */
export type IndicatorKey =
  /**
   * 上年结转政府信息公开申请数量。
   *
   * Applications carried in from the year before.
   */
  | 'APPLICATIONS_CARRIED_IN'
  /**
   * 结转下年度继续办理的申请数量。
   *
   * Applications carried out to the next year.
   */
  | 'APPLICATIONS_CARRIED_OUT'
  /**
   * 本年度办理结果“（七）总计”一行，按申请人类型各列相加。
   *
   * Applications closed in the year: row （七） of the form, its applicant columns added.
   */
  | 'APPLICATIONS_CLOSED'
  /**
   * 本年新收政府信息公开申请数量。
   *
   * Disclosure applications received in the year.
   */
  | 'APPLICATIONS_RECEIVED'
  /**
   * 结转下年度占受理总量（新收加上年结转）的比例。
   *
   * Applications carried out, of those received and carried in.
   */
  | 'CARRY_OUT_RATE'
  /**
   * 办理结果总计占受理总量（新收加上年结转）的比例。
   *
   * Applications closed, of those received and carried in.
   */
  | 'CLOSURE_RATE'
  /**
   * 本年作出的行政强制处理决定数量。
   *
   * Administrative coercion decisions of the year.
   */
  | 'COERCIONS'
  /**
   * 2019年版：行政强制事项数的本年增减。
   *
   * 2019 form: change in the kinds of coercion.
   */
  | 'COERCION_ITEMS_CHANGE'
  /**
   * 2019年版：上一年的行政强制事项数。
   *
   * 2019 form: kinds of coercion a year earlier.
   */
  | 'COERCION_ITEMS_LAST_YEAR'
  /**
   * 没有违反强制勾稽关系（C1至C4）的报告占可检验报告的比例。
   *
   * Reports that break none of the hard accounting rules C1 to C4, of the reports that can be checked.
   */
  | 'CONSISTENCY_RATE'
  /**
   * 予以公开与部分公开之和占办理结果总计的比例。
   *
   * Applications granted or partly granted, of all applications closed.
   */
  | 'DISCLOSURE_RATE'
  /**
   * 行政复议与未经复议直接起诉之和，与办理结果总计之比；复议后起诉是同一争议，不再计。
   *
   * Reviews and direct lawsuits per application closed; a lawsuit after review is the same dispute and not counted again.
   */
  | 'DISPUTE_RATE'
  /**
   * 本年行政事业性收费金额，单位万元；2019年版没有金额。
   *
   * Administrative fees collected in the year, in ten thousand yuan; the 2019 form has no amount.
   */
  | 'FEES'
  /**
   * 2019年版：收费项目数的本年增减。
   *
   * 2019 form: change in the kinds of fee.
   */
  | 'FEE_ITEMS_CHANGE'
  /**
   * 2019年版：上一年的收费项目数（项，不是金额）。
   *
   * 2019 form: kinds of fee a year earlier; items, not money.
   */
  | 'FEE_ITEMS_LAST_YEAR'
  /**
   * 予以公开占办理结果总计的比例。
   *
   * Applications granted in full, of all closed.
   */
  | 'GRANT_RATE'
  /**
   * 行政诉讼结果纠正占已审结诉讼的比例。
   *
   * Lawsuits that corrected the body, of the lawsuits concluded.
   */
  | 'LAWSUIT_LOSS_RATE'
  /**
   * 本年作出的行政许可处理决定数量。
   *
   * Administrative license decisions of the year.
   */
  | 'LICENSES'
  /**
   * 2019年版：行政许可事项数的本年增减。
   *
   * 2019 form: change in the kinds of license over the year.
   */
  | 'LICENSE_ITEMS_CHANGE'
  /**
   * 2019年版：上一年的行政许可事项数。
   *
   * 2019 form: kinds of license on the list a year earlier.
   */
  | 'LICENSE_ITEMS_LAST_YEAR'
  /**
   * 自然人占本年新收申请的比例。
   *
   * Natural persons, of all applications received.
   */
  | 'NATURAL_PERSON_SHARE'
  /**
   * 2019年版：本年新公开的规范性文件数量。
   *
   * 2019 form: normative documents newly disclosed in the year.
   */
  | 'NORMATIVE_DOCUMENTS_DISCLOSED_IN_YEAR'
  /**
   * 2019年版：对外公开的规范性文件总数，含已失效的，不等于现行有效件数。
   *
   * 2019 form: all normative documents ever disclosed, lapsed ones included; not the number in force.
   */
  | 'NORMATIVE_DOCUMENTS_DISCLOSED_TOTAL'
  /**
   * 年末现行有效的行政规范性文件件数。
   *
   * Normative documents in force at the end of the year; a stock, not added over years.
   */
  | 'NORMATIVE_DOCUMENTS_IN_FORCE'
  /**
   * 本年制发的行政规范性文件件数。
   *
   * Administrative normative documents made and issued in the year.
   */
  | 'NORMATIVE_DOCUMENTS_ISSUED'
  /**
   * 本年废止的行政规范性文件件数。
   *
   * Normative documents repealed in the year.
   */
  | 'NORMATIVE_DOCUMENTS_REPEALED'
  /**
   * 不予处理占办理结果总计的比例。
   *
   * Applications not processed, of all closed.
   */
  | 'NOT_PROCESSED_RATE'
  /**
   * 其他处理占办理结果总计的比例。
   *
   * Applications otherwise handled, of all closed.
   */
  | 'OTHER_HANDLING_RATE'
  /**
   * 2019年版：其他对外管理服务事项的处理决定数量。
   *
   * 2019 form: decisions on other services to the public.
   */
  | 'OTHER_SERVICES'
  /**
   * 2019年版：其他对外管理服务事项数的本年增减。
   *
   * 2019 form: change in the kinds of other service.
   */
  | 'OTHER_SERVICE_ITEMS_CHANGE'
  /**
   * 2019年版：上一年的其他对外管理服务事项数。
   *
   * 2019 form: kinds of other service a year earlier.
   */
  | 'OTHER_SERVICE_ITEMS_LAST_YEAR'
  /**
   * 按办理结果统计的件数；不按结果分组时，各项结果相加（不含“总计”行）。
   *
   * Applications by outcome; without an outcome in the grouping all outcomes are added, the total row left out.
   */
  | 'OUTCOMES'
  /**
   * 本年作出的行政处罚处理决定数量。
   *
   * Administrative penalty decisions of the year.
   */
  | 'PENALTIES'
  /**
   * 2019年版：行政处罚事项数的本年增减。
   *
   * 2019 form: change in the kinds of penalty.
   */
  | 'PENALTY_ITEMS_CHANGE'
  /**
   * 2019年版：上一年的行政处罚事项数。
   *
   * 2019 form: kinds of penalty a year earlier.
   */
  | 'PENALTY_ITEMS_LAST_YEAR'
  /**
   * 因政府信息公开提起的行政复议、行政诉讼件数，按程序和结果；不含印刷的“总计”列。
   *
   * Reviews and lawsuits over disclosure, by procedure and result; the printed totals left out.
   */
  | 'PROCEEDINGS'
  /**
   * 2019年版：政府集中采购总金额，单位万元；印刷时没有单位的不计入合计。
   *
   * 2019 form: total of central procurement, in ten thousand yuan; an amount printed without a unit is not added up.
   */
  | 'PROCUREMENT_AMOUNT'
  /**
   * 2019年版：政府集中采购项目数量。
   *
   * 2019 form: central procurement projects.
   */
  | 'PROCUREMENT_PROJECTS'
  /**
   * 不予公开占办理结果总计的比例。
   *
   * Applications refused, of all closed.
   */
  | 'REFUSAL_RATE'
  /**
   * 2019年版：本年新公开的规章数量。
   *
   * 2019 form: regulations newly disclosed in the year.
   */
  | 'REGULATIONS_DISCLOSED_IN_YEAR'
  /**
   * 2019年版：对外公开的规章总数，含已失效的，不等于现行有效件数。
   *
   * 2019 form: all regulations ever disclosed, lapsed ones included; not the number in force.
   */
  | 'REGULATIONS_DISCLOSED_TOTAL'
  /**
   * 年末现行有效的规章件数。
   *
   * Regulations in force at the end of the year; a stock, not added over years.
   */
  | 'REGULATIONS_IN_FORCE'
  /**
   * 本年制发的规章件数。
   *
   * Regulations (规章) made and issued in the year.
   */
  | 'REGULATIONS_ISSUED'
  /**
   * 本年废止的规章件数。
   *
   * Regulations repealed in the year.
   */
  | 'REGULATIONS_REPEALED'
  /**
   * 行政复议结果纠正占已审结复议的比例。
   *
   * Reviews that corrected the body, of the reviews concluded.
   */
  | 'REVIEW_CORRECTION_RATE'
  /**
   * 无法提供占办理结果总计的比例。
   *
   * Applications closed as unavailable, of all closed.
   */
  | 'UNAVAILABLE_RATE'
  /**
   * 各项数字全为零的报告占能够判断的报告的比例。
   *
   * Reports in which every number is zero, of the reports of which it can be told.
   */
  | 'ZERO_REPORT_RATE';

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
 * 比较方式；缺数不满足任何比较。
 *
 * How a number is compared; a missing one satisfies nothing.
 */
export type Operator =
  /**
   * 等于。
   *
   * Equal to.
   */
  | 'EQ'
  /**
   * 大于。
   *
   * Greater than.
   */
  | 'GT'
  /**
   * 大于或等于。
   *
   * Greater than or equal to.
   */
  | 'GTE'
  /**
   * 小于。
   *
   * Less than.
   */
  | 'LT'
  /**
   * 小于或等于。
   *
   * Less than or equal to.
   */
  | 'LTE'
  /**
   * 不等于。
   *
   * Not equal to.
   */
  | 'NEQ';

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

/**
 * 并入的范围。
 *
 * How much of an area went into its successor.
 */
export type SuccessionExtent =
  /**
   * 部分
   *
   * A part of the area
   */
  | 'PART'
  /**
   * 整体
   *
   * The whole area
   */
  | 'WHOLE';

/**
 * 以哪个数取舍、排序。
 *
 * Which number of a figure rows are kept or ordered by.
 */
export type Transform =
  /**
   * 比上年增减；比率为两个比率之差。
   *
   * Difference from the year before; of a rate, the difference of the rates.
   */
  | 'CHANGE'
  /**
   * 比上年增减的比例；上年不大于零时没有。
   *
   * Difference from the year before over the number of that year; missing where that is not above zero.
   */
  | 'CHANGE_RATE'
  /**
   * 占全部（total）的份额；比率没有份额。
   *
   * Share of everything that `where` lets through; a rate has none.
   */
  | 'SHARE'
  /**
   * 数值本身。
   *
   * The number itself.
   */
  | 'VALUE';

/**
 * 计量单位。
 *
 * Unit of measure.
 */
export type Unit =
  /**
   * 件（次）
   *
   * cases
   */
  | 'CASES'
  /**
   * 件（文件）
   *
   * documents
   */
  | 'DOCUMENTS'
  /**
   * 项
   *
   * items
   */
  | 'ITEMS'
  /**
   * 比率（0到1）
   *
   * ratio, 0 to 1
   */
  | 'RATIO'
  /**
   * 万元
   *
   * ten thousand yuan
   */
  | 'TEN_THOUSAND_YUAN';

export type AgencyViewQueryVariables = Exact<{
  agency: string;
  indicator: IndicatorKey;
  scope: CountingScope;
  always: StatisticsFilter;
  release?: string | null | undefined;
}>;


export type AgencyViewQuery = { release: { id: string } | null, agency: { id: string, name: string, type: AgencyType, region: { fullName: string, code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel } | null } | null } | null }, reports: { totalCount: number, nodes: Array<{ id: string, title: string, agencyName: string, year: number, scope: CountingScope, isCounted: boolean, issues: Array<{ code: IssueCode, severity: Severity }>, source: { uri: string, publishedOn: string | null } }> } | null } | null, years: { rows: Array<{ year: number | null, chosen: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }>, meta: { citation: string, warnings: Array<string> } } | null };

export type ApplicationsViewQueryVariables = Exact<{
  region: string;
  scope: CountingScope;
  now: StatisticsFilter;
  counties: StatisticsFilter;
  year?: number | null | undefined;
  release?: string | null | undefined;
}>;


export type ApplicationsViewQuery = { release: { id: string } | null, region: { fullName: string, code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel } | null } | null } | null } | null, flow: { rows: Array<{ applicantType: ApplicantType | null, applicationsReceived: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, applicationsCarriedIn: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, applicationsClosed: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, applicationsCarriedOut: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }>, meta: { citation: string, warnings: Array<string> } } | null, groups: { rows: Array<{ outcomeGroup: OutcomeGroup | null, applicantType: ApplicantType | null, outcomes: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }> } | null, outcomes: { rows: Array<{ outcome: Outcome | null, outcomes: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }> } | null, bodies: { rows: Array<{ agencies: number, reported: number }> } | null, counties: { reportedCount: number } | null, allCounties: { totalCount: number } | null };

export type CatalogueQueryVariables = Exact<{
  release?: string | null | undefined;
}>;


export type CatalogueQuery = { release: { id: string, builtAt: string, reports: number, facts: number } | null, indicators: Array<{ key: IndicatorKey, label: string, labelEn: string, definition: string, definitionEn: string, unit: Unit, formula: string | null, dimensions: Array<Dimension>, years: Array<number>, legalBasis: string, caveats: Array<string> }> | null, agencyReports: { rows: Array<{ year: number | null, licenses: { coverage: { reports: number } } }> } | null, governmentReports: { rows: Array<{ year: number | null, licenses: { coverage: { reports: number } } }> } | null };

export type DisputesViewQueryVariables = Exact<{
  region: string;
  scope: CountingScope;
  now: StatisticsFilter;
  counties: StatisticsFilter;
  year?: number | null | undefined;
  always: StatisticsFilter;
  release?: string | null | undefined;
}>;


export type DisputesViewQuery = { release: { id: string } | null, region: { fullName: string, code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel } | null } | null } | null } | null, results: { rows: Array<{ procedure: Procedure | null, proceedingResult: ProceedingResult | null, proceedings: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }>, meta: { citation: string, warnings: Array<string> } } | null, years: { rows: Array<{ year: number | null, proceedings: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, reviewCorrectionRate: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, lawsuitLossRate: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, disputeRate: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }> } | null, bodies: { rows: Array<{ agencies: number, reported: number }> } | null, counties: { reportedCount: number } | null, allCounties: { totalCount: number } | null };

export type FigurePartsFragment = { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } };

export type ChangePartsFragment = { change: { fromYear: number, difference: number | null, rate: number | null, comparable: boolean, obstacles: Array<ChangeObstacle> } | null };

export type PlaceFragment = { code: string, name: string, level: RegionLevel };

export type PlaceWithParentsFragment = { fullName: string, code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel } | null } | null } | null };

export type PlaceHistoryFragment = { id: string, validFrom: number | null, validTo: number | null, formerNames: Array<{ name: string, until: number }>, changes: Array<{ year: number, extent: SuccessionExtent, source: string, from: { id: string, fullName: string }, to: { id: string, fullName: string } }> };

export type MissingFragment = { agencies: number, reported: number, missing: { totalCount: number, nodes: Array<{ year: number, agency: { id: string, name: string, region: { fullName: string } } }> } };

export type MissingReportsQueryVariables = Exact<{
  where: StatisticsFilter;
  release?: string | null | undefined;
}>;


export type MissingReportsQuery = { release: { id: string } | null, coverage: { rows: Array<{ agencies: number, reported: number, missing: { totalCount: number, nodes: Array<{ year: number, agency: { id: string, name: string, region: { fullName: string } } }> } }> } | null };

export type PlaceViewQueryVariables = Exact<{
  region: string;
  indicator: IndicatorKey;
  by: Array<Dimension> | Dimension;
  scope: CountingScope;
  now: StatisticsFilter;
  counties: StatisticsFilter;
  always: StatisticsFilter;
  oneYear: boolean;
  year?: number | null | undefined;
  release?: string | null | undefined;
}>;


export type PlaceViewQuery = { release: { id: string } | null, region: { fullName: string, id: string, validFrom: number | null, validTo: number | null, code: string, name: string, level: RegionLevel, children: { nodes: Array<{ code: string, name: string, level: RegionLevel }> } | null, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel } | null } | null } | null, formerNames: Array<{ name: string, until: number }>, changes: Array<{ year: number, extent: SuccessionExtent, source: string, from: { id: string, fullName: string }, to: { id: string, fullName: string } }> } | null, years: { rows: Array<{ year: number | null, chosen: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }> } | null, parts: { totalCount: number, rows: Array<{ id: string, region: { code: string, name: string, level: RegionLevel } | null, agency: { id: string, name: string } | null, chosen: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }>, total: { chosen: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } & { change?: { fromYear: number, difference: number | null, rate: number | null, comparable: boolean, obstacles: Array<ChangeObstacle> } | null }, applicationsReceived: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } & { change?: { fromYear: number, difference: number | null, rate: number | null, comparable: boolean, obstacles: Array<ChangeObstacle> } | null }, disclosureRate: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } & { change?: { fromYear: number, difference: number | null, rate: number | null, comparable: boolean, obstacles: Array<ChangeObstacle> } | null }, proceedings: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } & { change?: { fromYear: number, difference: number | null, rate: number | null, comparable: boolean, obstacles: Array<ChangeObstacle> } | null }, licenses: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } & { change?: { fromYear: number, difference: number | null, rate: number | null, comparable: boolean, obstacles: Array<ChangeObstacle> } | null }, penalties: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } & { change?: { fromYear: number, difference: number | null, rate: number | null, comparable: boolean, obstacles: Array<ChangeObstacle> } | null }, fees: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } & { change?: { fromYear: number, difference: number | null, rate: number | null, comparable: boolean, obstacles: Array<ChangeObstacle> } | null } }, meta: { citation: string, warnings: Array<string> } } | null, bodies: { rows: Array<{ agencies: number, reported: number }> } | null, counties: { reportedCount: number } | null, allCounties: { totalCount: number } | null };

export type QualityViewQueryVariables = Exact<{
  region: string;
  scope: CountingScope;
  now: StatisticsFilter;
  always: StatisticsFilter;
  year?: IntRange | null | undefined;
  place?: RegionChoice | null | undefined;
  agencyType?: Array<AgencyType> | AgencyType | null | undefined;
  flagging: Array<IssueCode> | IssueCode;
  all: boolean;
  release?: string | null | undefined;
}>;


export type QualityViewQuery = { release: { id: string } | null, region: { fullName: string, code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel } | null } | null } | null } | null, rates: { rows: Array<{ year: number | null, consistencyRate: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, zeroReportRate: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }> } | null, whole: { rows: Array<{ applicationsReceived: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, applicationsCarriedIn?: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, applicationsClosed?: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, applicationsCarriedOut?: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, outcomes: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, proceedings: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, licenses: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, penalties: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, coercions?: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, fees: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, regulationsIssued?: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, regulationsInForce?: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, normativeDocumentsIssued?: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, normativeDocumentsRepealed?: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } }, normativeDocumentsInForce?: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }>, meta: { citation: string, warnings: Array<string> } } | null, bodies: { rows: Array<{ agencies: number, reported: number, missing: { totalCount: number, nodes: Array<{ year: number, agency: { id: string, name: string, region: { fullName: string } } }> } }> } | null, flagged: { totalCount: number, nodes: Array<{ id: string, title: string, year: number, agency: { id: string, name: string, region: { fullName: string } }, issues: Array<{ code: IssueCode, severity: Severity, message: string }> }> } | null, issueCounts: Array<{ code: IssueCode, reports: number }> | null };

export type RankingViewQueryVariables = Exact<{
  region: string;
  indicator: IndicatorKey;
  by: Array<Dimension> | Dimension;
  scope: CountingScope;
  now: StatisticsFilter;
  counties: StatisticsFilter;
  year?: number | null | undefined;
  having?: Array<Condition> | Condition | null | undefined;
  release?: string | null | undefined;
}>;


export type RankingViewQuery = { release: { id: string } | null, region: { fullName: string, code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel } | null } | null } | null } | null, members: { totalCount: number, rows: Array<{ id: string, agencyType: AgencyType | null, region: { fullName: string, code: string, name: string, level: RegionLevel } | null, agency: { id: string, name: string } | null, chosen: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, rank: { position: number, of: number, ties: number } | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }>, total: { chosen: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }, meta: { csvUrl: string, warnings: Array<string> } } | null, bodies: { rows: Array<{ agencies: number, reported: number }> } | null, counties: { reportedCount: number } | null, allCounties: { totalCount: number } | null };

export type ReportViewQueryVariables = Exact<{
  report: string;
  release?: string | null | undefined;
}>;


export type ReportViewQuery = { release: { id: string } | null, report: { id: string, title: string, agencyName: string, year: number, scope: CountingScope, isCounted: boolean, supersededBy: { id: string, title: string } | null, agency: { id: string, name: string, region: { fullName: string, code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel } | null } | null } | null } }, editions: { disclosure: Edition | null, applications: Edition | null, proceedings: Edition | null }, source: { uri: string, sha256: string, mediaType: string, publishedOn: string | null, retrievedOn: string | null }, issues: Array<{ code: IssueCode, severity: Severity, message: string, cells: Array<{ ref: string }> }>, cells: Array<{ ref: string, label: string, labelEn: string, raw: string | null, value: string | null, printedValue: string | null, status: FigureStatus, place: { page: number | null, table: number | null, row: number | null, line: number | null, column: number | null } | null, correction: { value: string | null, reason: string, source: string } | null }> } | null };

export type ReportsBehindQueryVariables = Exact<{
  where: StatisticsFilter;
  scope: CountingScope;
  release?: string | null | undefined;
}>;


export type ReportsBehindQuery = { release: { id: string } | null, statistics: { rows: Array<{ reports: { totalCount: number, nodes: Array<{ id: string, title: string, year: number, agency: { id: string, region: { fullName: string } } }> } | null }> } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  release?: string | null | undefined;
}>;


export type SearchQuery = { release: { id: string } | null, regions: { totalCount: number, nodes: Array<{ id: string, fullName: string, code: string, name: string, level: RegionLevel }> } | null, agencies: { totalCount: number, nodes: Array<{ id: string, name: string, region: { fullName: string } }> } | null };

export type TrendViewQueryVariables = Exact<{
  region: string;
  indicator: IndicatorKey;
  by: Array<Dimension> | Dimension;
  scope: CountingScope;
  always: StatisticsFilter;
  now: StatisticsFilter;
  counties: StatisticsFilter;
  year?: number | null | undefined;
  release?: string | null | undefined;
}>;


export type TrendViewQuery = { release: { id: string } | null, region: { fullName: string, code: string, name: string, level: RegionLevel, children: { nodes: Array<{ code: string, name: string, level: RegionLevel }> } | null, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel, parent: { code: string, name: string, level: RegionLevel } | null } | null } | null } | null, years: { rows: Array<{ year: number | null, chosen: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }>, meta: { citation: string, warnings: Array<string> } } | null, parts: { totalCount: number, rows: Array<{ year: number | null, region: { code: string, name: string, level: RegionLevel } | null, agency: { id: string, name: string } | null, chosen: { value: number | null, exact: string | null, status: FigureStatus, unit: Unit, numerator: string | null, denominator: string | null, asOfYear: number | null, coverage: { reports: number, reported: number, zero: number, blank: number, notApplicable: number, unreadable: number, absent: number, partial: number } } }> } | null, bodies: { rows: Array<{ agencies: number, reported: number }> } | null, counties: { reportedCount: number } | null, allCounties: { totalCount: number } | null };

export type WhoReportedFragment = { bodies: { rows: Array<{ agencies: number, reported: number }> } | null, counties: { reportedCount: number } | null, allCounties: { totalCount: number } | null };

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
export const FigurePartsFragmentDoc = new TypedDocumentString(`
    fragment FigureParts on Figure {
  value
  exact
  status
  unit
  numerator
  denominator
  asOfYear
  coverage {
    reports
    reported
    zero
    blank
    notApplicable
    unreadable
    absent
    partial
  }
}
    `, {"fragmentName":"FigureParts"}) as unknown as TypedDocumentString<FigurePartsFragment, unknown>;
export const ChangePartsFragmentDoc = new TypedDocumentString(`
    fragment ChangeParts on Figure {
  change {
    fromYear
    difference
    rate
    comparable
    obstacles
  }
}
    `, {"fragmentName":"ChangeParts"}) as unknown as TypedDocumentString<ChangePartsFragment, unknown>;
export const PlaceFragmentDoc = new TypedDocumentString(`
    fragment Place on Region {
  code
  name
  level
}
    `, {"fragmentName":"Place"}) as unknown as TypedDocumentString<PlaceFragment, unknown>;
export const PlaceWithParentsFragmentDoc = new TypedDocumentString(`
    fragment PlaceWithParents on Region {
  ...Place
  fullName
  parent {
    ...Place
    parent {
      ...Place
      parent {
        ...Place
      }
    }
  }
}
    fragment Place on Region {
  code
  name
  level
}`, {"fragmentName":"PlaceWithParents"}) as unknown as TypedDocumentString<PlaceWithParentsFragment, unknown>;
export const PlaceHistoryFragmentDoc = new TypedDocumentString(`
    fragment PlaceHistory on Region {
  id
  validFrom
  validTo
  formerNames {
    name
    until
  }
  changes {
    year
    extent
    source
    from {
      id
      fullName
    }
    to {
      id
      fullName
    }
  }
}
    `, {"fragmentName":"PlaceHistory"}) as unknown as TypedDocumentString<PlaceHistoryFragment, unknown>;
export const MissingFragmentDoc = new TypedDocumentString(`
    fragment Missing on CoverageRow {
  agencies
  reported
  missing(first: 100) {
    totalCount
    nodes {
      year
      agency {
        id
        name
        region {
          fullName
        }
      }
    }
  }
}
    `, {"fragmentName":"Missing"}) as unknown as TypedDocumentString<MissingFragment, unknown>;
export const WhoReportedFragmentDoc = new TypedDocumentString(`
    fragment WhoReported on Query {
  bodies: coverage(release: $release, by: [], where: $now) {
    rows {
      agencies
      reported
    }
  }
  counties: coverage(release: $release, by: [COUNTY], where: $counties, first: 1) {
    reportedCount
  }
  allCounties: regions(
    release: $release
    level: COUNTY
    kind: DIVISION
    year: $year
    within: $region
    first: 1
  ) {
    totalCount
  }
}
    `, {"fragmentName":"WhoReported"}) as unknown as TypedDocumentString<WhoReportedFragment, unknown>;
export const AgencyViewDocument = new TypedDocumentString(`
    query AgencyView($agency: ID!, $indicator: IndicatorKey!, $scope: CountingScope!, $always: StatisticsFilter!, $release: ID) {
  release(release: $release) {
    id
  }
  agency(release: $release, id: $agency) {
    id
    name
    type
    region {
      ...PlaceWithParents
    }
    reports(first: 100) {
      totalCount
      nodes {
        id
        title
        agencyName
        year
        scope
        isCounted
        issues {
          code
          severity
        }
        source {
          uri
          publishedOn
        }
      }
    }
  }
  years: statistics(release: $release, by: [YEAR], where: $always, scope: $scope) {
    rows {
      year
      chosen: indicator(key: $indicator) {
        ...FigureParts
      }
    }
    meta {
      citation
      warnings
    }
  }
}
    fragment FigureParts on Figure {
  value
  exact
  status
  unit
  numerator
  denominator
  asOfYear
  coverage {
    reports
    reported
    zero
    blank
    notApplicable
    unreadable
    absent
    partial
  }
}
fragment Place on Region {
  code
  name
  level
}
fragment PlaceWithParents on Region {
  ...Place
  fullName
  parent {
    ...Place
    parent {
      ...Place
      parent {
        ...Place
      }
    }
  }
}`, {"hash":"sha256:9d385bfb5321da3a13650146eada62b6b1a1e9efaa30b5a3631af13fbf373b70"}) as unknown as TypedDocumentString<AgencyViewQuery, AgencyViewQueryVariables>;
export const ApplicationsViewDocument = new TypedDocumentString(`
    query ApplicationsView($region: ID!, $scope: CountingScope!, $now: StatisticsFilter!, $counties: StatisticsFilter!, $year: Int, $release: ID) {
  release(release: $release) {
    id
  }
  region(release: $release, code: $region) {
    ...PlaceWithParents
  }
  ...WhoReported
  flow: statistics(
    release: $release
    by: [APPLICANT_TYPE]
    where: $now
    scope: $scope
  ) {
    rows {
      applicantType
      applicationsReceived {
        ...FigureParts
      }
      applicationsCarriedIn {
        ...FigureParts
      }
      applicationsClosed {
        ...FigureParts
      }
      applicationsCarriedOut {
        ...FigureParts
      }
    }
    meta {
      citation
      warnings
    }
  }
  groups: statistics(
    release: $release
    by: [OUTCOME_GROUP, APPLICANT_TYPE]
    where: $now
    scope: $scope
  ) {
    rows {
      outcomeGroup
      applicantType
      outcomes {
        ...FigureParts
      }
    }
  }
  outcomes: statistics(
    release: $release
    by: [OUTCOME]
    where: $now
    scope: $scope
  ) {
    rows {
      outcome
      outcomes {
        ...FigureParts
      }
    }
  }
}
    fragment FigureParts on Figure {
  value
  exact
  status
  unit
  numerator
  denominator
  asOfYear
  coverage {
    reports
    reported
    zero
    blank
    notApplicable
    unreadable
    absent
    partial
  }
}
fragment Place on Region {
  code
  name
  level
}
fragment PlaceWithParents on Region {
  ...Place
  fullName
  parent {
    ...Place
    parent {
      ...Place
      parent {
        ...Place
      }
    }
  }
}
fragment WhoReported on Query {
  bodies: coverage(release: $release, by: [], where: $now) {
    rows {
      agencies
      reported
    }
  }
  counties: coverage(release: $release, by: [COUNTY], where: $counties, first: 1) {
    reportedCount
  }
  allCounties: regions(
    release: $release
    level: COUNTY
    kind: DIVISION
    year: $year
    within: $region
    first: 1
  ) {
    totalCount
  }
}`, {"hash":"sha256:fb5fee069edc06065eae173cc3a74c0be4d47142335dfded625509983211ab7d"}) as unknown as TypedDocumentString<ApplicationsViewQuery, ApplicationsViewQueryVariables>;
export const CatalogueDocument = new TypedDocumentString(`
    query Catalogue($release: ID) {
  release(release: $release) {
    id
    builtAt
    reports
    facts
  }
  indicators(release: $release) {
    key
    label
    labelEn
    definition
    definitionEn
    unit
    formula
    dimensions
    years
    legalBasis
    caveats
  }
  agencyReports: statistics(release: $release, by: [YEAR], scope: AGENCY_REPORTS) {
    rows {
      year
      licenses {
        coverage {
          reports
        }
      }
    }
  }
  governmentReports: statistics(
    release: $release
    by: [YEAR]
    scope: GOVERNMENT_REPORTS
  ) {
    rows {
      year
      licenses {
        coverage {
          reports
        }
      }
    }
  }
}
    `, {"hash":"sha256:5a782b5265cd30a109190600c0e1475bdcbae54a5848bc3f3b55c02016c6a654"}) as unknown as TypedDocumentString<CatalogueQuery, CatalogueQueryVariables>;
export const DisputesViewDocument = new TypedDocumentString(`
    query DisputesView($region: ID!, $scope: CountingScope!, $now: StatisticsFilter!, $counties: StatisticsFilter!, $year: Int, $always: StatisticsFilter!, $release: ID) {
  release(release: $release) {
    id
  }
  region(release: $release, code: $region) {
    ...PlaceWithParents
  }
  ...WhoReported
  results: statistics(
    release: $release
    by: [PROCEDURE, PROCEEDING_RESULT]
    where: $now
    scope: $scope
  ) {
    rows {
      procedure
      proceedingResult
      proceedings {
        ...FigureParts
      }
    }
    meta {
      citation
      warnings
    }
  }
  years: statistics(release: $release, by: [YEAR], where: $always, scope: $scope) {
    rows {
      year
      proceedings {
        ...FigureParts
      }
      reviewCorrectionRate {
        ...FigureParts
      }
      lawsuitLossRate {
        ...FigureParts
      }
      disputeRate {
        ...FigureParts
      }
    }
  }
}
    fragment FigureParts on Figure {
  value
  exact
  status
  unit
  numerator
  denominator
  asOfYear
  coverage {
    reports
    reported
    zero
    blank
    notApplicable
    unreadable
    absent
    partial
  }
}
fragment Place on Region {
  code
  name
  level
}
fragment PlaceWithParents on Region {
  ...Place
  fullName
  parent {
    ...Place
    parent {
      ...Place
      parent {
        ...Place
      }
    }
  }
}
fragment WhoReported on Query {
  bodies: coverage(release: $release, by: [], where: $now) {
    rows {
      agencies
      reported
    }
  }
  counties: coverage(release: $release, by: [COUNTY], where: $counties, first: 1) {
    reportedCount
  }
  allCounties: regions(
    release: $release
    level: COUNTY
    kind: DIVISION
    year: $year
    within: $region
    first: 1
  ) {
    totalCount
  }
}`, {"hash":"sha256:2ef741e6167306a392f58b2f5914c300e998441601d039645e56eb7b2f57b753"}) as unknown as TypedDocumentString<DisputesViewQuery, DisputesViewQueryVariables>;
export const MissingReportsDocument = new TypedDocumentString(`
    query MissingReports($where: StatisticsFilter!, $release: ID) {
  release(release: $release) {
    id
  }
  coverage(release: $release, by: [], where: $where) {
    rows {
      ...Missing
    }
  }
}
    fragment Missing on CoverageRow {
  agencies
  reported
  missing(first: 100) {
    totalCount
    nodes {
      year
      agency {
        id
        name
        region {
          fullName
        }
      }
    }
  }
}`, {"hash":"sha256:bc8d80d9d9a237c95627ff418684c8986fbb069961ffe6f74ea53735b71c653f"}) as unknown as TypedDocumentString<MissingReportsQuery, MissingReportsQueryVariables>;
export const PlaceViewDocument = new TypedDocumentString(`
    query PlaceView($region: ID!, $indicator: IndicatorKey!, $by: [Dimension!]!, $scope: CountingScope!, $now: StatisticsFilter!, $counties: StatisticsFilter!, $always: StatisticsFilter!, $oneYear: Boolean!, $year: Int, $release: ID) {
  release(release: $release) {
    id
  }
  region(release: $release, code: $region) {
    ...PlaceWithParents
    ...PlaceHistory
    children(first: 500, year: $year) {
      nodes {
        ...Place
      }
    }
  }
  ...WhoReported
  years: statistics(release: $release, by: [YEAR], where: $always, scope: $scope) {
    rows {
      year
      chosen: indicator(key: $indicator) {
        ...FigureParts
      }
    }
  }
  parts: statistics(
    release: $release
    by: $by
    where: $now
    scope: $scope
    first: 500
  ) {
    totalCount
    rows {
      id
      region {
        ...Place
      }
      agency {
        id
        name
      }
      chosen: indicator(key: $indicator) {
        ...FigureParts
      }
    }
    total {
      chosen: indicator(key: $indicator) {
        ...FigureParts
        ...ChangeParts @include(if: $oneYear)
      }
      applicationsReceived {
        ...FigureParts
        ...ChangeParts @include(if: $oneYear)
      }
      disclosureRate {
        ...FigureParts
        ...ChangeParts @include(if: $oneYear)
      }
      proceedings {
        ...FigureParts
        ...ChangeParts @include(if: $oneYear)
      }
      licenses {
        ...FigureParts
        ...ChangeParts @include(if: $oneYear)
      }
      penalties {
        ...FigureParts
        ...ChangeParts @include(if: $oneYear)
      }
      fees {
        ...FigureParts
        ...ChangeParts @include(if: $oneYear)
      }
    }
    meta {
      citation
      warnings
    }
  }
}
    fragment FigureParts on Figure {
  value
  exact
  status
  unit
  numerator
  denominator
  asOfYear
  coverage {
    reports
    reported
    zero
    blank
    notApplicable
    unreadable
    absent
    partial
  }
}
fragment ChangeParts on Figure {
  change {
    fromYear
    difference
    rate
    comparable
    obstacles
  }
}
fragment Place on Region {
  code
  name
  level
}
fragment PlaceWithParents on Region {
  ...Place
  fullName
  parent {
    ...Place
    parent {
      ...Place
      parent {
        ...Place
      }
    }
  }
}
fragment PlaceHistory on Region {
  id
  validFrom
  validTo
  formerNames {
    name
    until
  }
  changes {
    year
    extent
    source
    from {
      id
      fullName
    }
    to {
      id
      fullName
    }
  }
}
fragment WhoReported on Query {
  bodies: coverage(release: $release, by: [], where: $now) {
    rows {
      agencies
      reported
    }
  }
  counties: coverage(release: $release, by: [COUNTY], where: $counties, first: 1) {
    reportedCount
  }
  allCounties: regions(
    release: $release
    level: COUNTY
    kind: DIVISION
    year: $year
    within: $region
    first: 1
  ) {
    totalCount
  }
}`, {"hash":"sha256:64e4a9710f15d5163fcdb1f13f2fb217f8ee48f7010dead4d2315a6a1435baad"}) as unknown as TypedDocumentString<PlaceViewQuery, PlaceViewQueryVariables>;
export const QualityViewDocument = new TypedDocumentString(`
    query QualityView($region: ID!, $scope: CountingScope!, $now: StatisticsFilter!, $always: StatisticsFilter!, $year: IntRange, $place: RegionChoice, $agencyType: [AgencyType!], $flagging: [IssueCode!]!, $all: Boolean!, $release: ID) {
  release(release: $release) {
    id
  }
  region(release: $release, code: $region) {
    ...PlaceWithParents
  }
  rates: statistics(release: $release, by: [YEAR], where: $always, scope: $scope) {
    rows {
      year
      consistencyRate {
        ...FigureParts
      }
      zeroReportRate {
        ...FigureParts
      }
    }
  }
  whole: statistics(release: $release, by: [], where: $now, scope: $scope) {
    rows {
      applicationsReceived {
        ...FigureParts
      }
      applicationsCarriedIn @include(if: $all) {
        ...FigureParts
      }
      applicationsClosed @include(if: $all) {
        ...FigureParts
      }
      applicationsCarriedOut @include(if: $all) {
        ...FigureParts
      }
      outcomes {
        ...FigureParts
      }
      proceedings {
        ...FigureParts
      }
      licenses {
        ...FigureParts
      }
      penalties {
        ...FigureParts
      }
      coercions @include(if: $all) {
        ...FigureParts
      }
      fees {
        ...FigureParts
      }
      regulationsIssued @include(if: $all) {
        ...FigureParts
      }
      regulationsInForce @include(if: $all) {
        ...FigureParts
      }
      normativeDocumentsIssued @include(if: $all) {
        ...FigureParts
      }
      normativeDocumentsRepealed @include(if: $all) {
        ...FigureParts
      }
      normativeDocumentsInForce @include(if: $all) {
        ...FigureParts
      }
    }
    meta {
      citation
      warnings
    }
  }
  bodies: coverage(release: $release, by: [], where: $now) {
    rows {
      ...Missing
    }
  }
  flagged: reports(
    release: $release
    where: {year: $year, region: $place, agencyType: $agencyType, scope: $scope, hasIssue: $flagging}
    first: 50
  ) {
    totalCount
    nodes {
      id
      title
      year
      agency {
        id
        name
        region {
          fullName
        }
      }
      issues {
        code
        severity
        message
      }
    }
  }
  issueCounts(
    release: $release
    where: {year: $year, region: $place, agencyType: $agencyType, scope: $scope}
  ) {
    code
    reports
  }
}
    fragment FigureParts on Figure {
  value
  exact
  status
  unit
  numerator
  denominator
  asOfYear
  coverage {
    reports
    reported
    zero
    blank
    notApplicable
    unreadable
    absent
    partial
  }
}
fragment Place on Region {
  code
  name
  level
}
fragment PlaceWithParents on Region {
  ...Place
  fullName
  parent {
    ...Place
    parent {
      ...Place
      parent {
        ...Place
      }
    }
  }
}
fragment Missing on CoverageRow {
  agencies
  reported
  missing(first: 100) {
    totalCount
    nodes {
      year
      agency {
        id
        name
        region {
          fullName
        }
      }
    }
  }
}`, {"hash":"sha256:725bfe4524b8b04caf4375549e57051d08fc8f7cff66204e6b13cf1a4d6969e9"}) as unknown as TypedDocumentString<QualityViewQuery, QualityViewQueryVariables>;
export const RankingViewDocument = new TypedDocumentString(`
    query RankingView($region: ID!, $indicator: IndicatorKey!, $by: [Dimension!]!, $scope: CountingScope!, $now: StatisticsFilter!, $counties: StatisticsFilter!, $year: Int, $having: [Condition!], $release: ID) {
  release(release: $release) {
    id
  }
  region(release: $release, code: $region) {
    ...PlaceWithParents
  }
  ...WhoReported
  members: statistics(
    release: $release
    by: $by
    where: $now
    scope: $scope
    having: $having
    orderBy: [{indicator: $indicator}]
    first: 500
  ) {
    totalCount
    rows {
      id
      region {
        ...Place
        fullName
      }
      agency {
        id
        name
      }
      agencyType
      chosen: indicator(key: $indicator) {
        ...FigureParts
        rank {
          position
          of
          ties
        }
      }
    }
    total {
      chosen: indicator(key: $indicator) {
        ...FigureParts
      }
    }
    meta {
      csvUrl
      warnings
    }
  }
}
    fragment FigureParts on Figure {
  value
  exact
  status
  unit
  numerator
  denominator
  asOfYear
  coverage {
    reports
    reported
    zero
    blank
    notApplicable
    unreadable
    absent
    partial
  }
}
fragment Place on Region {
  code
  name
  level
}
fragment PlaceWithParents on Region {
  ...Place
  fullName
  parent {
    ...Place
    parent {
      ...Place
      parent {
        ...Place
      }
    }
  }
}
fragment WhoReported on Query {
  bodies: coverage(release: $release, by: [], where: $now) {
    rows {
      agencies
      reported
    }
  }
  counties: coverage(release: $release, by: [COUNTY], where: $counties, first: 1) {
    reportedCount
  }
  allCounties: regions(
    release: $release
    level: COUNTY
    kind: DIVISION
    year: $year
    within: $region
    first: 1
  ) {
    totalCount
  }
}`, {"hash":"sha256:46715f67266711a23460e17a2c036e5727a6aa36de1215e29af0a9b520885a22"}) as unknown as TypedDocumentString<RankingViewQuery, RankingViewQueryVariables>;
export const ReportViewDocument = new TypedDocumentString(`
    query ReportView($report: ID!, $release: ID) {
  release(release: $release) {
    id
  }
  report(release: $release, id: $report) {
    id
    title
    agencyName
    year
    scope
    isCounted
    supersededBy {
      id
      title
    }
    agency {
      id
      name
      region {
        ...PlaceWithParents
      }
    }
    editions {
      disclosure
      applications
      proceedings
    }
    source {
      uri
      sha256
      mediaType
      publishedOn
      retrievedOn
    }
    issues {
      code
      severity
      message
      cells {
        ref
      }
    }
    cells(first: 250) {
      ref
      label
      labelEn
      raw
      value
      printedValue
      status
      place {
        page
        table
        row
        line
        column
      }
      correction {
        value
        reason
        source
      }
    }
  }
}
    fragment Place on Region {
  code
  name
  level
}
fragment PlaceWithParents on Region {
  ...Place
  fullName
  parent {
    ...Place
    parent {
      ...Place
      parent {
        ...Place
      }
    }
  }
}`, {"hash":"sha256:5d070a429a1f148e575fc3a219475700ade439d5ee3cb24c275f58dc73801e35"}) as unknown as TypedDocumentString<ReportViewQuery, ReportViewQueryVariables>;
export const ReportsBehindDocument = new TypedDocumentString(`
    query ReportsBehind($where: StatisticsFilter!, $scope: CountingScope!, $release: ID) {
  release(release: $release) {
    id
  }
  statistics(release: $release, by: [], where: $where, scope: $scope) {
    rows {
      reports(first: 100) {
        totalCount
        nodes {
          id
          title
          year
          agency {
            id
            region {
              fullName
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:455a9c73f838b986636aab6104cc1bbe2c962503582b19d4c6aa29084c330a8b"}) as unknown as TypedDocumentString<ReportsBehindQuery, ReportsBehindQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $release: ID) {
  release(release: $release) {
    id
  }
  regions(release: $release, search: $text, first: 8) {
    totalCount
    nodes {
      ...Place
      id
      fullName
    }
  }
  agencies(release: $release, where: {search: $text}, first: 8) {
    totalCount
    nodes {
      id
      name
      region {
        fullName
      }
    }
  }
}
    fragment Place on Region {
  code
  name
  level
}`, {"hash":"sha256:bed44d57be8241b8f839cdf6877e721718cf5228f16199f9e8ff54d375b93e05"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const TrendViewDocument = new TypedDocumentString(`
    query TrendView($region: ID!, $indicator: IndicatorKey!, $by: [Dimension!]!, $scope: CountingScope!, $always: StatisticsFilter!, $now: StatisticsFilter!, $counties: StatisticsFilter!, $year: Int, $release: ID) {
  release(release: $release) {
    id
  }
  region(release: $release, code: $region) {
    ...PlaceWithParents
    children(first: 500) {
      nodes {
        ...Place
      }
    }
  }
  ...WhoReported
  years: statistics(release: $release, by: [YEAR], where: $always, scope: $scope) {
    rows {
      year
      chosen: indicator(key: $indicator) {
        ...FigureParts
      }
    }
    meta {
      citation
      warnings
    }
  }
  parts: statistics(
    release: $release
    by: $by
    where: $always
    scope: $scope
    first: 500
  ) {
    totalCount
    rows {
      year
      region {
        ...Place
      }
      agency {
        id
        name
      }
      chosen: indicator(key: $indicator) {
        ...FigureParts
      }
    }
  }
}
    fragment FigureParts on Figure {
  value
  exact
  status
  unit
  numerator
  denominator
  asOfYear
  coverage {
    reports
    reported
    zero
    blank
    notApplicable
    unreadable
    absent
    partial
  }
}
fragment Place on Region {
  code
  name
  level
}
fragment PlaceWithParents on Region {
  ...Place
  fullName
  parent {
    ...Place
    parent {
      ...Place
      parent {
        ...Place
      }
    }
  }
}
fragment WhoReported on Query {
  bodies: coverage(release: $release, by: [], where: $now) {
    rows {
      agencies
      reported
    }
  }
  counties: coverage(release: $release, by: [COUNTY], where: $counties, first: 1) {
    reportedCount
  }
  allCounties: regions(
    release: $release
    level: COUNTY
    kind: DIVISION
    year: $year
    within: $region
    first: 1
  ) {
    totalCount
  }
}`, {"hash":"sha256:0140ff7d3f143b43989e9c31eb9cef7861738162d0a2044b5a214dc60be59a91"}) as unknown as TypedDocumentString<TrendViewQuery, TrendViewQueryVariables>;